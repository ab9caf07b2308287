import type { EntryKind } from '@concord/domain/matter/joint-matter';
import { entryKindNames } from '@concord/domain/matter/joint-matter/labels';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { PaperList, UploadBar } from '../form/PaperList.tsx';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import type { SentFile } from '../form/useUpload.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey, sentenceOf, trpc } from '../trpc.tsx';

type Typed = { text: string; who: string; onDay: string; themeId: string; papers: SentFile[] };
const blank: Typed = { text: '', who: '', onDay: '', themeId: '', papers: [] };

type Hint = { text: string; who?: string; onDay?: string };
const hints: Record<EntryKind, Hint> = {
  talk: { text: '说点什么' },
  paper: { text: '材料说明(可不填)' },
  heard: { text: '听到的情况', who: '反映人的身份(不写姓名),如:村水管员、养殖户', onDay: '走访日期' },
  evidence: { text: '摘引一句原话(可不填;不写姓名、电话)' },
  submitted: { text: '报送了什么', who: '报送给', onDay: '报送日期' },
  result: { text: '结果怎样', who: '来自', onDay: '日期' },
};

type EntryFormProps = { roomId: string; matterId: string; kinds: readonly EntryKind[]; isSide: boolean };

/** Puts something into a room. What is typed is kept by this browser until it was really put there. */
export function EntryForm({ roomId, kinds, isSide }: EntryFormProps) {
  const [kind, setKind] = useState<EntryKind>('talk');
  const { draft: typed, set, forget } = useKeptDraft<Typed>(`concord.room.${roomId}`, blank);
  const [key, setKey] = useState(newKey);
  const hint = hints[kind];
  const post = useMutation({
    mutationFn: () => client.jointMatter.post.mutate({ roomId, entry: entryOf(kind, typed), key }),
    meta: { quiet: true },
    onSuccess: () => {
      forget(blank);
      setKey(newKey());
    },
  });
  const change = (facts: Partial<Typed>) => {
    set(facts);
    if (post.isError) {
      post.reset();
      setKey(newKey());
    }
  };
  const id = (name: string) => `${name}-${isSide ? 'side' : 'common'}`;
  return (
    <form
      className="j-entry-form"
      onSubmit={(event) => {
        event.preventDefault();
        post.mutate();
      }}
    >
      <Segmented
        className="j-filter"
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: entryKindNames[value] }))}
      />
      {kind === 'evidence' && (
        <ThemeOfOurs id={id('theme')} value={typed.themeId} onChange={(themeId) => change({ themeId })} />
      )}
      {hint.who && (
        <label htmlFor={id('who')}>
          {hint.who}
          <Input
            id={id('who')}
            value={typed.who}
            maxLength={60}
            onChange={({ target }) => change({ who: target.value })}
          />
        </label>
      )}
      {hint.onDay && (
        <label htmlFor={id('day')}>
          {hint.onDay}
          <Input
            id={id('day')}
            type="date"
            max={today()}
            style={{ width: 180 }}
            value={typed.onDay}
            onChange={({ target }) => change({ onDay: target.value })}
          />
        </label>
      )}
      <label htmlFor={id('text')}>
        {hint.text}
        <Input.TextArea
          id={id('text')}
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={typed.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      {kind !== 'evidence' && (
        <>
          <PaperList
            papers={typed.papers}
            onRemove={(gone) => change({ papers: typed.papers.filter((one) => one.id !== gone) })}
          />
          <UploadBar
            label="附上材料"
            busy={post.isPending}
            onSent={(files) => change({ papers: [...typed.papers, ...files] })}
          />
        </>
      )}
      {post.isError && (
        <p className="p-problem" role="alert">
          {sentenceOf(post.error)}
        </p>
      )}
      <div className="j-entry-send">
        <CharacterCount text={typed.text} max={kind === 'evidence' ? 500 : 5000} />
        <Button type="primary" htmlType="submit" loading={post.isPending}>
          {isSide ? '放入本委空间' : '发布到公共空间'}
        </Button>
      </div>
    </form>
  );
}

const entryOf = (kind: EntryKind, { text, who, onDay, themeId, papers }: Typed) => ({
  kind,
  text: kind === 'evidence' ? '' : text,
  who: hints[kind].who ? who : '',
  onDay: hints[kind].onDay && onDay ? onDay : null,
  citation: kind === 'evidence' && themeId ? { themeId, quotation: text } : null,
  attachmentIds: kind === 'evidence' ? [] : papers.map(({ id }) => id),
});

/** Themes of our own that may be cited, with how many people are in each. */
export function ThemeOfOurs({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (themeId: string) => void;
}) {
  const themes = useQuery(trpc.theme.list.queryOptions({ limit: 100 }));
  return (
    <label htmlFor={id}>
      引用哪个专题(只出现人数,不出现姓名)
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        loading={themes.isPending}
        value={value || null}
        onChange={onChange}
        notFoundContent="还没有专题"
        style={{ width: '100%' }}
        options={(themes.data ?? []).map((theme) => ({
          value: theme.id,
          label: `${theme.title}(${theme.personCount} 人)`,
        }))}
      />
    </label>
  );
}
