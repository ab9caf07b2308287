import { adviceOf, type Finding, redact, screen } from '@concord/domain/screening';
import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { TextArea } from '@concord/ui/public/TextArea';
import { useDeferredValue, useEffect, useState } from 'react';
import { client } from '../device/client.tsx';
import type { StepProps } from './WriteScreen.tsx';

/** What happened, with what the text itself suggests: dangers, numbers better left out, others who say the same. */
export function WhatPanel({ draft, change, error }: StepProps & { error?: string }) {
  const text = useDeferredValue(draft.body);
  const findings = screen(text);
  const urgent = findings.find(({ kind }) => kind === 'emergency');
  const personal = findings.filter(({ kind }) =>
    ['phone', 'idNumber', 'bankCard', 'accusation', 'minor'].includes(kind),
  );
  const others = findings.filter((finding) => finding !== urgent && !personal.includes(finding));
  return (
    <>
      <TextArea
        id="body"
        label="您想反映什么?"
        hint="写清楚什么时候、在哪里、是什么情况,希望怎么解决。"
        value={draft.body}
        onValue={(body) => change({ body })}
        max={1500}
        rows={8}
        {...(error && { error })}
      />
      {urgent && (
        <Notice tone="error" title="如果情况紧急" live>
          {adviceOf(urgent)}
        </Notice>
      )}
      {personal.length > 0 && (
        <Notice tone="warn" title="内容里有个人信息" live>
          {unique(personal).map((finding) => (
            <p key={finding.kind}>
              “{finding.excerpt}”:{adviceOf(finding)}
            </p>
          ))}
          <BigButton look="plain" onClick={() => change({ body: redact(draft.body, screen(draft.body)) })}>
            替我隐去
          </BigButton>
        </Notice>
      )}
      {unique(others).map((finding) => (
        <Notice key={finding.kind} tone="info" title="提示" live>
          {adviceOf(finding)}
        </Notice>
      ))}
      <AlikePanel text={text} chosen={draft.themeId} onChoose={(themeId) => change({ themeId })} />
    </>
  );
}

const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.kind, finding])).values(),
];

type Alike = { id: string; title: string; personCount: number };

/** 已有 N 人反映类似情况: from what was published, asked while writing. */
function AlikePanel({
  text,
  chosen,
  onChoose,
}: {
  text: string;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const [alike, setAlike] = useState<readonly Alike[]>([]);
  useEffect(() => {
    if (text.length < 8) return setAlike([]);
    const timer = setTimeout(() => {
      client.theme.published
        .query({ like: text })
        .then(setAlike)
        .catch(() => setAlike([]));
    }, 500);
    return () => clearTimeout(timer);
  }, [text]);
  if (alike.length === 0) return null;
  return (
    <Notice title="已有人反映类似情况" live>
      <ul className="st-list">
        {alike.map(({ id, title, personCount }) => (
          <li key={id}>
            “{title}” {personCount} 人{' '}
            <BigButton
              look="plain"
              aria-pressed={chosen === id}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              {chosen === id ? '✓ 我也是' : '我也是'}
            </BigButton>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
