import { clerksOf, type Telling } from '../notice/index.ts';
import type { Document } from './document.ts';
import type { DocumentChange } from './lifecycle.ts';

/** Whom a step on a document concerns: who is to write, and the lead when a section is done. */
export function documentConcerns(previous: Document | undefined, { next, event }: DocumentChange): Telling[] {
  const before = new Map(previous?.sections.map((section) => [section.id, section]));
  const told = next.sections.flatMap((section): Telling[] => {
    const was = before.get(section.id);
    if (section.committeeId !== was?.committeeId)
      return [[`请撰写“${section.title}”一节`, clerksOf(section.committeeId)]];
    return section.isFinished && !was.isFinished
      ? [[`“${section.title}”一节已写完`, clerksOf(next.committeeId)]]
      : [];
  });
  const others = [...new Set(next.sections.map(({ committeeId }) => committeeId))];
  if (event.type === 'freeze' && next.frozen)
    told.push([`文稿已存为第 ${next.frozen.number} 版“${next.frozen.name}”`, ...others.map(clerksOf)]);
  if (event.type === 'close') told.push(['文稿已定稿', ...others.map(clerksOf)]);
  return told;
}
