import { z } from 'zod';
import type { Refusal } from '../../decision/index.ts';
import { findingNames, mustQuarantine, mustRefuse, screen } from '../../screening/index.ts';

/** Citizens' word as evidence: how many people, and a redacted quotation; never who (domain.md §6 no. 11). */
export const Evidence = z.object({
  themeId: z.string().min(1),
  /** As the theme stood when it was cited. */
  title: z.string(),
  people: z.number().int().min(0),
  opinions: z.number().int().min(0),
  quotation: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What somebody cites; the numbers are read from the theme itself. */
export const Citation = z.object({
  themeId: z.string().min(1),
  quotation: z.string().trim().max(500, '摘引最多 500 字').default(''),
});
export type Citation = z.infer<typeof Citation>;

/** Classified words are stored nowhere (domain.md §6 no. 12). */
export const secretIn = (text: string): Refusal | undefined =>
  mustRefuse(screen(text)) ? { code: 'joint.secret' } : undefined;

/** Why a text may not leave for others as it stands: numbers of people, children, accusations by name. */
export function personalIn(text: string): Refusal | undefined {
  const findings = screen(text);
  if (mustRefuse(findings)) return { code: 'joint.secret' };
  const kinds = findings.filter((finding) => mustQuarantine([finding]));
  if (kinds.length === 0) return undefined;
  const what = [...new Set(kinds.map(({ kind }) => findingNames[kind]))].join('、');
  return { code: 'joint.personal', facts: { what } };
}
