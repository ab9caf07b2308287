import type { Handling } from '../../assignment/index.ts';
import type { PlenaryRecord, PlenarySuggestionStatus } from './plenary-suggestion.ts';

export const plenarySuggestionStatusNames: Record<PlenarySuggestionStatus, string> = {
  open: '办理中',
  merged: '已并入',
  split: '已拆分',
  withdrawn: '已撤回',
  closed: '已办结',
};

export const plenaryRecordStatusNames: Record<PlenaryRecord['status'], string> = {
  open: '办理中',
  reported: '已向全会报告',
};

export const handlingNames: Record<Handling, string> = {
  unassigned: '未交办',
  proposed: '拟交办',
  issued: '待签收',
  working: '办理中',
  delivered: '已答复',
  concluded: '已办结',
};
