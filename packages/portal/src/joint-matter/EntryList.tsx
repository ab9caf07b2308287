import { entryKindNames } from '@concord/domain/matter/joint-matter/labels';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { PaperList } from '../form/PaperList.tsx';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey } from '../trpc.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import type { EntryLine } from './joint-matter.tsx';

/** What lies in a room; what was taken back leaves its mark. */
export function EntryList({ rows }: { rows: readonly EntryLine[] }) {
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  return (
    <ol className="j-entries">
      {rows.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} from={nameOf(entry.committeeId)} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, from }: { entry: EntryLine; from: string }) {
  const withdraw = useMutation({
    mutationFn: () =>
      client.jointMatter.runEntry.mutate({
        id: entry.id,
        version: entry.version,
        command: { type: 'withdraw' },
        key: newKey(),
      }),
    onSuccess: () => tell('已撤回', 'success'),
  });
  const { kind, text, who, onDay, evidence, papers, author, at, status } = entry;
  return (
    <>
      <div className="j-entry-head">
        <strong>
          {from} {author}
        </strong>
        {kind !== 'talk' && <span className="j-kind">{entryKindNames[kind]}</span>}
        <time className="p-quiet" dateTime={at}>
          {moment(at)}
        </time>
        {entry.mayWithdraw && (
          <Button size="small" type="text" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            撤回
          </Button>
        )}
      </div>
      {status === 'withdrawn' ? (
        <p className="p-quiet">{entry.withdrawnAt && `${moment(entry.withdrawnAt)} `}发布人已撤回</p>
      ) : (
        <>
          {(who || onDay) && <p className="p-note">{[onDay, who].filter(Boolean).join(' · ')}</p>}
          {text && <p className="p-text">{text}</p>}
          {evidence && <EvidenceCard evidence={evidence} />}
          <PaperList papers={papers} />
        </>
      )}
    </>
  );
}
