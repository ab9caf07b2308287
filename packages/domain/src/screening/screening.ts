import { otherChannels } from './channels.ts';
import { emergencies } from './emergencies.ts';
import { type Finding, type FindingKind, inHalfWidth } from './finding.ts';
import { maskBankCard, maskIdNumber, maskName, maskPhone } from './mask.ts';
import { personalNumbers } from './numbers.ts';
import { accusedNames, minors } from './people.ts';

/** What in a text wants attention, in the order it stands there. Heuristics: they point out, people decide. */
export function screen(text: string): Finding[] {
  const plain = inHalfWidth(text);
  const excerpt = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const found: Finding[] = [
    ...emergencies(plain).map((span) => ({ kind: 'emergency' as const, ...span, excerpt: excerpt(span) })),
    ...personalNumbers(plain).map((span) => ({ ...span, excerpt: excerpt(span) })),
    ...minors(plain).map((span) => ({ kind: 'minor' as const, ...span, excerpt: excerpt(span) })),
    ...accusedNames(plain).map((span) => ({ kind: 'accusation' as const, ...span, excerpt: excerpt(span) })),
    ...otherChannels(plain).map((span) => ({ ...span, excerpt: excerpt(span) })),
  ];
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Texts that only the station's head and the county's office may see until redacted (domain.md §5.6). */
const quarantined: readonly FindingKind[] = ['idNumber', 'phone', 'bankCard', 'accusation', 'minor'];

export const mustQuarantine = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind }) => quarantined.includes(kind));

/** Classified papers are not stored at all (domain.md §6 no. 12). */
export const mustRefuse = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind }) => kind === 'secret');

/** The text with every personal finding masked; the findings are those of this very text. */
export function redact(text: string, findings: readonly Finding[]): string {
  let redacted = '';
  let position = 0;
  const personal = findings
    .filter(({ kind }) => quarantined.includes(kind))
    .sort((a, b) => a.start - b.start);
  for (const finding of personal) {
    if (finding.start < position) continue;
    redacted += text.slice(position, finding.start) + masked(finding);
    position = finding.end;
  }
  return redacted + text.slice(position);
}

function masked({ kind, excerpt }: Finding): string {
  const plain = inHalfWidth(excerpt);
  if (kind === 'phone') return maskPhone(plain);
  if (kind === 'idNumber') return maskIdNumber(plain);
  if (kind === 'bankCard') return maskBankCard(plain);
  return plain.endsWith('岁') ? '**岁' : maskName(plain);
}
