import { z } from 'zod';

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Part = z.number().int().min(1).max(999);

/**
 * What a paragraph rests on: a numbered part of a county's contribution in the version cited, of a research
 * activity's findings, or a theme of citizens' opinions. It is cited, never edited (domain.md §5.15).
 */
export const Source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('contribution'),
    id: Id,
    version: z.number().int().min(1).max(9999),
    part: Part,
  }),
  z.object({ kind: z.literal('activity'), id: Id, part: Part }),
  z.object({ kind: z.literal('citizens'), themeId: Id }),
]);
export type Source = z.infer<typeof Source>;

/** A source with the words it is cited by; lists to choose from and frozen versions hold these. */
export const NamedSource = z.object({ source: Source, label: z.string().min(1).max(200) });
export type NamedSource = z.infer<typeof NamedSource>;

/** One word for one source: equal for equal sources, and all that the text itself keeps of it. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case 'contribution':
      return `contribution:${source.id}:${source.version}:${source.part}`;
    case 'activity':
      return `activity:${source.id}:${source.part}`;
    case 'citizens':
      return `citizens:${source.themeId}`;
  }
}

/** The source behind a key, or nothing when the key means none. */
export function sourceOf(key: string): Source | undefined {
  const [kind, id, first, second, ...rest] = key.split(':');
  const given =
    kind === 'contribution'
      ? { kind, id, version: Number(first), part: Number(second) }
      : kind === 'activity'
        ? { kind, id, part: Number(first) }
        : { kind, themeId: id };
  const { data } = Source.safeParse(given);
  // read back and forth: nothing but the one spelling stands for a source
  return data && rest.length === 0 && sourceKey(data) === key ? data : undefined;
}

/** 据蔚县贡献第 3 条. `name`: of the committee, the activity or the theme, as far as the reader may know it. */
export function sourceLabel(source: Source, name: string): string {
  switch (source.kind) {
    case 'contribution':
      return `据${name}贡献第 ${source.part} 条${source.version > 1 ? `(第 ${source.version} 版)` : ''}`;
    case 'activity':
      return `据${name}第 ${source.part} 条发现`;
    case 'citizens':
      return `据群众意见专题“${name}”`;
  }
}
