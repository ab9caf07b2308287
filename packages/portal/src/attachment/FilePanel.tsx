import { PaperList, UploadBar } from '../form/PaperList.tsx';

type Kept = { id: string; name: string; type: string; bytes: number };

type FilePanelProps = {
  files: readonly Kept[];
  /** Present when one may add: attaches what was sent. */
  onSent?: (ids: string[]) => Promise<unknown>;
  /** Said where there is nothing yet. */
  empty: string;
};

/** Photos to look at, papers to take along, and the way to add some. */
export function FilePanel({ files, onSent, empty }: FilePanelProps) {
  const photos = files.filter(({ type }) => type.startsWith('image/'));
  const papers = files.filter(({ type }) => !type.startsWith('image/'));
  return (
    <>
      {files.length === 0 && <p className="p-note">{empty}</p>}
      <PaperList papers={papers} />
      {photos.length > 0 && (
        <ul className="p-photos">
          {photos.map(({ id, name }) => (
            <li key={id}>
              <a href={`/files/${id}`} target="_blank" rel="noreferrer">
                <img src={`/files/${id}`} alt={name} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {onSent && (
        <div style={{ marginTop: 12 }}>
          <UploadBar
            label="加照片或材料"
            onSent={(sent) => void onSent(sent.map(({ id }) => id)).catch(() => undefined)}
          />
        </div>
      )}
    </>
  );
}
