import { bodyMax } from '@concord/domain/dispatch';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { FileList } from '../form/FileList.tsx';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import type { SentFile } from '../form/useUpload.tsx';
import { trpc } from '../trpc.tsx';
import { type Addressee, AddresseeList } from './AddresseeList.tsx';
import './dispatch.css';

/** A paper as it is typed. */
export type Typed = {
  kindCode: string;
  title: string;
  body: string;
  addressees: Addressee[];
  files: SentFile[];
};

type PaperFormProps = {
  /** Under this name the browser keeps what was typed until it is saved. */
  keepAs: string;
  initial: Typed;
  /** The words come from a matter; then they are shown and not typed. */
  isBodyFixed?: boolean;
  /** What kind it is stands already. */
  isKindFixed?: boolean;
  verb: string;
  busy: boolean;
  onSave: (typed: Typed) => Promise<unknown>;
};

/** 拟文: kept on this computer while it is written, so that leaving loses nothing. */
export function PaperForm(props: PaperFormProps) {
  const { keepAs, initial, isBodyFixed = false, isKindFixed = false, verb, busy, onSave } = props;
  const id = useId();
  const kinds = useQuery(trpc.dispatch.kinds.queryOptions());
  const { draft: typed, set, saving, forget } = useKeptDraft(keepAs, initial);
  const [problem, setProblem] = useState<string>();
  const save = () => {
    const missing = problemOf(typed);
    setProblem(missing);
    if (!missing)
      void onSave(typed).then(
        () => forget(),
        () => undefined,
      );
  };
  return (
    <form
      className="d-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!isKindFixed && (
        <div>
          <label htmlFor={`${id}kind`}>文种</label>
          <Select
            id={`${id}kind`}
            value={typed.kindCode || null}
            placeholder="选择文种"
            style={{ width: 220 }}
            loading={kinds.isPending}
            options={(kinds.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(kindCode: string) => set({ kindCode })}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}title`}>标题</label>
        <Input
          id={`${id}title`}
          maxLength={100}
          value={typed.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </div>
      <AddresseeList addressees={typed.addressees} onChange={(addressees) => set({ addressees })} />
      {isBodyFixed ? (
        <p className="p-note">正文取自成果,在成果中修改:先“取回修改”,改好后重新拟文。</p>
      ) : (
        <div>
          <label htmlFor={`${id}body`}>正文</label>
          <Input.TextArea
            id={`${id}body`}
            autoSize={{ minRows: 10, maxRows: 28 }}
            value={typed.body}
            onChange={(event) => set({ body: event.target.value })}
          />
          <p className="d-form-count">
            <span className="p-note">每行一段;“一、”“(一)”开头的行排成标题</span>
            <CharacterCount text={typed.body} max={bodyMax} />
          </p>
        </div>
      )}
      <FileList label="附件" files={typed.files} max={10} onChange={(files) => set({ files })} />
      {problem && <p role="alert">{problem}</p>}
      <p className="p-actions-row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {verb}
        </Button>
        <SavedNote saving={saving} />
      </p>
    </form>
  );
}

function problemOf({ kindCode, title }: Typed): string | undefined {
  if (!kindCode) return '请选择文种';
  return title.trim().length < 4 ? '标题至少 4 个字' : undefined;
}

/** What the server is sent. */
export const draftOf = ({ kindCode, title, body, addressees, files }: Typed) => ({
  kindCode,
  title,
  body,
  addressees,
  fileIds: files.map(({ id }) => id),
});
