import { ratingNames } from '@concord/domain/matter/citizen-opinion/labels';
import { BigButton } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Choice } from '@concord/ui/public/Choice';
import { Notice } from '@concord/ui/public/Notice';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { client, newKey, sentenceOf, useAsked } from '../device/client.tsx';

type RatingValue = keyof typeof ratingNames;

/** Answers to call back about, those due first. */
export function CallBackPanel() {
  const list = useAsked('calls', () =>
    client.opinion.list.query({ scope: 'station', status: 'answered', order: 'due', limit: 10 }),
  );
  if (list.state !== 'ready')
    return <Card title="待回访">{list.state === 'failed' ? list.sentence : '正在打开…'}</Card>;
  return (
    <Card title="待回访">
      {list.data.rows.length === 0 && <p>没有要回访的。</p>}
      <ul className="st-list">
        {list.data.rows.map(({ id, version, title, dueOn }) => (
          <li key={id}>
            {title} {dueOn && `(${dueOn} 前)`}
            <Call id={id} version={version} onDone={list.again} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Call({ id, version, onDone }: { id: string; version: number; onDone: () => void }) {
  const [contact, setContact] = useState<string>();
  const [value, setValue] = useState<RatingValue>();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const failed = (error: unknown) => setProblem(sentenceOf(error));
  if (contact === undefined)
    return (
      <>
        {problem && <Notice tone="warn" title={problem} live />}
        <BigButton
          look="plain"
          onClick={() =>
            void client.opinion.contact
              .mutate({ id, reason: '回访', key: newKey() })
              .then(({ name, phone }) => setContact(`${name} ${phone}`))
              .catch(() => setContact('没有留电话'))
          }
        >
          回访
        </BigButton>
      </>
    );
  return (
    <>
      <p>
        <strong>{contact}</strong>
      </p>
      {problem && <Notice tone="error" title={problem} live />}
      <Choice
        id={`value-${id}`}
        label="群众评价"
        value={value}
        onValue={setValue}
        options={(Object.keys(ratingNames) as RatingValue[]).map((one) => ({
          value: one,
          label: ratingNames[one],
        }))}
      />
      <TextField
        id={`note-${id}`}
        label="回访记录"
        optional={value !== 'dissatisfied'}
        value={note}
        onValue={setNote}
      />
      <BigButton
        disabled={!value}
        onClick={() =>
          value &&
          void client.opinion.run
            .mutate({ id, version, command: { type: 'callBack', value, note }, key: newKey() })
            .then(onDone)
            .catch(failed)
        }
      >
        登记回访
      </BigButton>
    </>
  );
}
