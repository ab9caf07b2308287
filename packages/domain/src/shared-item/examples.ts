import type { SharedItem } from './shared-item.ts';

/** Guyuan shares with every committee how it keeps wells from freezing. */
export const aSharedItem = (facts: Partial<SharedItem> = {}): SharedItem => ({
  id: 'shared-1',
  version: 1,
  committeeId: 'guyuan',
  status: 'shared',
  kind: 'experience',
  title: '井房过冬的做法',
  field: '农村供水',
  text: '井房加保温层,低温天由村里轮流查看。',
  readers: [],
  sharedById: 'person-1',
  sharedAt: '2026-03-02T01:00:00.000Z',
  withdrawnAt: null,
  ...facts,
});
