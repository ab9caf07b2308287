import type { AggregateKind } from '@concord/domain/event';
import { matterKindNames } from '@concord/domain/matter/labels';

/** Where a thing has its page in the staff portals. */
const places: Partial<Record<string, string>> = {
  citizenOpinion: 'opinions',
  theme: 'themes',
  activity: 'activities',
  assignment: 'assignments',
  tie: 'ties',
  sharedItem: 'shared-items',
  helpRequest: 'help-requests',
  resolution: 'activities/resolutions',
  issue: 'issues',
  issueList: 'issue-lists',
  contribution: 'contributions',
  jointMatter: 'joint-matters',
  plenarySuggestion: 'suggestions',
  outcome: 'outcomes',
  dispatch: 'dispatches',
  supervision: 'supervisions',
  document: 'documents',
  plenaryRecord: 'plenary',
};

/** The address of a thing's page, if it has one. */
export const placeOf = (base: string, kind: string, id: string): string | undefined =>
  places[kind] && `${base}/${places[kind]}/${id}`;

/** The same for what lies on the workbench, where a citizen's opinion goes by its short name. */
export const deskPlace = (base: string, { kind, id }: { kind: string; id: string }): string =>
  placeOf(base, kind === 'opinion' ? 'citizenOpinion' : kind, id) ?? `${base}/`;
export const deskKindName = (kind: string): string => kindName(kind === 'opinion' ? 'citizenOpinion' : kind);

/** What a thing is called; of those that stand in lists of different things. */
const names: Partial<Record<string, string>> = {
  ...matterKindNames,
  citizenOpinion: '群众意见',
  theme: '专题',
  assignment: '交办件',
  issueList: '问题清单',
  evidence: '佐证照片',
  contribution: '县区贡献',
  document: '共写文稿',
  plenaryRecord: '讨论记录',
  followUp: '承诺',
  activity: '活动',
  dispatch: '公文',
  directive: '批示',
  tie: '联系关系',
  sharedItem: '共享资料',
} satisfies Partial<Record<AggregateKind, string>>;
export const kindName = (kind: string): string => names[kind] ?? '';
