import type { ImportKind, ImportStatus } from './import.ts';

export const importStatusNames: Record<ImportStatus, string> = {
  reading: '读取中',
  ready: '待确认',
  running: '导入中',
  done: '已导入',
  undoing: '撤销中',
  undone: '已撤销',
  discarded: '已放弃',
};

export const importKindNames: Record<ImportKind, string> = {
  opinions: '群众留言与答复',
  topics: '事项分类表',
};
