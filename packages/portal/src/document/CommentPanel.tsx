import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { moment } from '../frame/time.tsx';
import { client, newKey } from '../trpc.tsx';
import type { Comment, Thread } from './document.tsx';

type CommentPanelProps = {
  documentId: string;
  sectionId: string;
  paragraphId: string;
  quote: string;
  threads: readonly Thread[];
  mayComment: boolean;
  nameOf: (id: string) => string;
};

/** What was said about one paragraph, and a place to say more. */
export function CommentPanel(props: CommentPanelProps) {
  const { documentId, threads, mayComment, nameOf } = props;
  const resolve = useMutation({
    mutationFn: ({ id, isResolved }: { id: string; isResolved: boolean }) =>
      client.document.resolve.mutate({ id: documentId, threadId: id, isResolved, key: newKey() }),
  });
  const sorted = [...threads].sort((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
  return (
    <>
      <h3>批注</h3>
      {sorted.map((thread) => (
        <article key={thread.id} className={thread.resolvedAt ? 'd-thread d-ended' : 'd-thread'}>
          <Saying comment={thread} nameOf={nameOf} />
          {thread.answers.map((answer) => (
            <Saying key={answer.id} comment={answer} nameOf={nameOf} />
          ))}
          {thread.resolvedAt && <p className="p-note">已处理</p>}
          {mayComment && !thread.resolvedAt && (
            <SayForm {...props} threadId={thread.id} label="回复" verb="回复" />
          )}
          {thread.mayResolve && (
            <Button
              size="small"
              type="link"
              loading={resolve.isPending}
              onClick={() => resolve.mutate({ id: thread.id, isResolved: !thread.resolvedAt })}
            >
              {thread.resolvedAt ? '重新打开' : '标为已处理'}
            </Button>
          )}
        </article>
      ))}
      {mayComment && <SayForm {...props} label="批注这一段" verb="批注" />}
    </>
  );
}

function Saying({ comment, nameOf }: { comment: Comment; nameOf: (id: string) => string }) {
  const { body, committeeId, person, at } = comment;
  return (
    <div className="d-saying">
      <p>{body}</p>
      <p className="p-note">
        {nameOf(committeeId)} {person} · {moment(at)}
      </p>
    </div>
  );
}

/** Keeps what was typed until it was really said. */
function SayForm({
  documentId,
  sectionId,
  paragraphId,
  quote,
  threadId,
  label,
  verb,
}: CommentPanelProps & { threadId?: string; label: string; verb: string }) {
  const id = useId();
  const [body, setBody] = useState('');
  const [key, setKey] = useState(newKey);
  const say = useMutation({
    mutationFn: () =>
      client.document.comment.mutate({
        id: documentId,
        sectionId,
        paragraphId,
        quote,
        body,
        ...(threadId && { threadId }),
        key,
      }),
    onSuccess: () => {
      setBody('');
      setKey(newKey());
    },
  });
  return (
    <form
      className="d-say"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim()) say.mutate();
      }}
    >
      <label htmlFor={id} className="c-unseen">
        {label}
      </label>
      <div className="d-grow d-say-field" data-text={body}>
        <textarea
          id={id}
          rows={1}
          placeholder={label}
          value={body}
          maxLength={1000}
          onChange={({ target }) => {
            setBody(target.value);
            setKey(newKey());
          }}
        />
      </div>
      {body.trim() && (
        <Button htmlType="submit" size="small" loading={say.isPending}>
          {verb}
        </Button>
      )}
    </form>
  );
}
