import type { OpinionCategory } from '../matter/citizen-opinion/index.ts';

/** A topic by its names from the widest to the narrowest, and the category it counts under. */
export type Topic = { path: string[]; category: OpinionCategory | null };

/** The first level as petition offices sort it, by the field's six categories (domain.md §8). */
const usual: Readonly<Record<string, OpinionCategory>> = {
  城乡建设: 'economy',
  党务政务: 'politics',
  国土资源: 'ecology',
  环境保护: 'ecology',
  纪检监察: 'politics',
  交通运输: 'economy',
  经济管理: 'economy',
  科技与信息产业: 'economy',
  民政: 'society',
  农村农业: 'economy',
  商贸旅游: 'economy',
  卫生计生: 'society',
  政法: 'politics',
  教育文体: 'culture',
  劳动和社会保障: 'society',
};

/** The category of a topic: as the committee's own list says, else as is usual; `null` where neither knows it. */
export function categoryOf(path: readonly string[], topics: readonly Topic[]): OpinionCategory | null {
  const [first = ''] = path;
  const fitting = topics.filter((topic) => topic.path.every((name, level) => path[level] === name));
  const narrowest = fitting.sort((a, b) => b.path.length - a.path.length)[0];
  const widest = topics.find((topic) => topic.path[0] === first && topic.category);
  return (
    narrowest?.category ?? widest?.category ?? (Object.hasOwn(usual, first) ? (usual[first] ?? null) : null)
  );
}
