import { adviceOf, type Finding, findingNames, screen } from '@concord/domain/screening';
import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useDeferredValue, useMemo } from 'react';
import { isKiosk } from '../device/useKiosk.ts';

/** Kinds that can be taken out of the text without hurting what it says. */
const removable: readonly Finding['kind'][] = ['phone', 'idNumber', 'bankCard', 'accusation', 'minor'];

/** The words a removed finding leaves behind. */
const instead: Partial<Record<Finding['kind'], string>> = { accusation: '某人', minor: '(略)' };

const without = (text: string, { start, end, kind }: Finding) =>
  `${text.slice(0, start)}${instead[kind] ?? ''}${text.slice(end)}`;

type AdvicePanelProps = { text: string; onText: (text: string) => void };

/** What is pointed out while one writes: whom to call at once, and what had better not stand there. */
export function AdvicePanel({ text, onText }: AdvicePanelProps) {
  const settled = useDeferredValue(text);
  const findings = useMemo(() => firstOfEach(screen(settled)), [settled]);
  if (settled !== text && findings.length === 0) return null;
  return (
    <div className="st-advice" aria-live="polite">
      {findings.map((finding) => (
        <Notice
          key={`${finding.kind} ${finding.excerpt}`}
          tone={finding.kind === 'emergency' || finding.kind === 'secret' ? 'error' : 'warn'}
          title={
            finding.kind === 'emergency' ? `急事请拨 ${finding.line}` : `提醒:${findingNames[finding.kind]}`
          }
        >
          <p>{adviceOf(finding)}</p>
          <p className="st-row">
            {finding.kind === 'emergency' && !isKiosk && (
              <a className="p-button p-button-primary" href={`tel:${finding.line}`}>
                拨打 {finding.line}
              </a>
            )}
            {removable.includes(finding.kind) && (
              <BigButton
                look="plain"
                disabled={settled !== text}
                onClick={() => onText(without(text, finding))}
              >
                删去“{finding.excerpt}”
              </BigButton>
            )}
          </p>
        </Notice>
      ))}
    </div>
  );
}

/** The same advice once: of emergencies one of each line, of others one of each excerpt. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const name = finding.kind === 'emergency' ? finding.line : adviceName(finding);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

const adviceName = ({ kind, excerpt }: Finding) => (removable.includes(kind) ? `${kind} ${excerpt}` : kind);
