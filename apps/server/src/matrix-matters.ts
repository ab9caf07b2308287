import { someFacts } from '@concord/domain/matter/issue/examples';
import type { Row } from './matrix-shared.ts';
import { aKey } from './testing.ts';

const aPhotoOf = (photoId: string) => ({ photoId, takenOn: '2026-03-02', place: '村口' });

/** The rows of the permission matrix for the newer kinds of matter and what stands beside them. */
export const mattersMatrix: Record<string, Row> = {
  'activity.list': { concern: 'list', input: () => ({}) },
  'activity.byId': { concern: 'matter', input: ({ activityId }) => ({ id: activityId }) },
  'activity.timeline': { concern: 'matter', input: ({ activityId }) => ({ id: activityId }) },
  'activity.onMatter': { concern: 'list', input: ({ opinionId }) => ({ matterId: opinionId }) },
  'activity.rooms': { concern: 'list' },
  'activity.plan': {
    concern: 'self',
    input: () => ({
      activity: { kind: 'visit', title: '走访', fromOn: '2026-03-03', toOn: '2026-03-03' },
      key: aKey(),
    }),
  },
  'activity.run': {
    concern: 'matter',
    input: ({ activityId }) => ({ id: activityId, version: 1, command: { type: 'hold' }, key: aKey() }),
  },
  'followUp.list': { concern: 'list', input: () => ({}) },
  'followUp.of': { concern: 'matter', input: ({ assignmentId }) => ({ assignmentId }) },
  'followUp.run': {
    concern: 'matter',
    input: ({ followUpId }) => ({
      id: followUpId,
      version: 1,
      command: { type: 'confirm', note: '属实' },
      key: aKey(),
    }),
  },
  'evidence.onMatter': { concern: 'list', input: ({ issueId }) => ({ matterId: issueId }) },
  'evidence.addBefore': {
    concern: 'matter',
    input: ({ issueId }) => ({ matterId: issueId, facts: aPhotoOf('none'), key: aKey() }),
  },
  'evidence.addAfter': {
    concern: 'matter',
    input: ({ assignmentId }) => ({ assignmentId, facts: aPhotoOf('none'), key: aKey() }),
  },
  'evidence.takeOver': {
    concern: 'matter',
    input: ({ assignmentId }) => ({ assignmentId, ids: ['none'], key: aKey() }),
  },
  'evidence.withdraw': {
    concern: 'matter',
    input: ({ evidenceId }) => ({ id: evidenceId, version: 9, reason: '拍错了', key: aKey() }),
  },
  'issue.list': { concern: 'list', input: ({ issueListId }) => ({ listId: issueListId }) },
  'issue.byId': { concern: 'matter', input: ({ issueId }) => ({ id: issueId }) },
  'issue.timeline': { concern: 'matter', input: ({ issueId }) => ({ id: issueId }) },
  'issue.run': {
    concern: 'matter',
    input: ({ issueId }) => ({ id: issueId, version: 9, command: { type: 'confirm' }, key: aKey() }),
  },
  'issueList.list': { concern: 'list', input: () => ({}) },
  'issueList.byId': { concern: 'matter', input: ({ issueListId }) => ({ id: issueListId }) },
  'issueList.board': { concern: 'matter', input: ({ issueListId }) => ({ id: issueListId }) },
  'issueList.lines': { concern: 'matter', input: ({ issueListId }) => ({ id: issueListId }) },
  'issueList.draws': { concern: 'matter', input: ({ issueListId }) => ({ id: issueListId }) },
  'issueList.places': { concern: 'matter', input: ({ issueListId }) => ({ id: issueListId }) },
  'issueList.open': {
    concern: 'self',
    input: () => ({ list: { name: '清单', inspection: '视察', aspects: ['清雪'] }, key: aKey() }),
  },
  'issueList.find': {
    concern: 'matter',
    input: ({ issueListId }) => ({ id: issueListId, items: [someFacts({ aspect: 9 })], key: aKey() }),
  },
  'issueList.run': {
    concern: 'matter',
    input: ({ issueListId }) => ({ id: issueListId, version: 9, command: { type: 'close' }, key: aKey() }),
  },
  'plenary.records': { concern: 'list' },
  'plenary.record': { concern: 'matter', input: ({ recordId }) => ({ id: recordId }) },
  'plenary.items': { concern: 'matter', input: ({ recordId }) => ({ recordId }) },
  'plenary.byId': { concern: 'matter', input: ({ suggestionId }) => ({ id: suggestionId }) },
  'plenary.timeline': { concern: 'matter', input: ({ suggestionId }) => ({ id: suggestionId }) },
  'plenary.preview': { concern: 'self', input: () => ({ base64: '' }) },
  'plenary.open': {
    concern: 'self',
    input: () => ({
      record: {
        title: '分组讨论意见',
        session: '十三届二次会议',
        heldOn: '2026-01-20',
        rows: [{ category: '经济', text: '加大扶持力度' }],
      },
      key: aKey(),
    }),
  },
  'plenary.runRecord': {
    concern: 'matter',
    input: ({ recordId }) => ({ id: recordId, version: 1, command: { type: 'report' }, key: aKey() }),
  },
  'plenary.run': {
    concern: 'matter',
    input: ({ suggestionId }) => ({
      id: suggestionId,
      version: 1,
      command: { type: 'withdraw', reason: '重复' },
      key: aKey(),
    }),
  },
  'plenary.handOut': {
    concern: 'matter',
    input: ({ recordId, suggestionId }) => ({
      recordId,
      ids: [suggestionId],
      orders: [{ organizationId: 'guyuan-roads', role: 'sole' }],
      key: aKey(),
    }),
  },
  'resolution.list': { concern: 'list', input: () => ({}) },
  'resolution.byId': { concern: 'matter', input: ({ resolutionId }) => ({ id: resolutionId }) },
  'resolution.timeline': { concern: 'matter', input: ({ resolutionId }) => ({ id: resolutionId }) },
  'resolution.run': {
    concern: 'matter',
    input: ({ resolutionId }) => ({
      id: resolutionId,
      version: 1,
      command: { type: 'close', outcome: '已办' },
      key: aKey(),
    }),
  },
  'supervision.list': { concern: 'list', input: () => ({}) },
  'supervision.byId': { concern: 'matter', input: ({ supervisionId }) => ({ id: supervisionId }) },
  'supervision.on': { concern: 'list', input: ({ opinionId }) => ({ aboutId: opinionId }) },
  'supervision.timeline': { concern: 'matter', input: ({ supervisionId }) => ({ id: supervisionId }) },
  'supervision.name': {
    concern: 'self',
    input: () => ({
      supervision: {
        title: '督办机井防冻',
        summary: '跟进改造进度',
        leader: '分管副主席',
        year: 2026,
        supervisorId: 'guyuan',
      },
      key: aKey(),
    }),
  },
  'supervision.run': {
    concern: 'matter',
    input: ({ supervisionId }) => ({
      id: supervisionId,
      version: 1,
      command: { type: 'plan', scheme: '三月实地督办' },
      key: aKey(),
    }),
  },
  'helpRequest.list': { concern: 'list', input: () => ({}) },
  'helpRequest.byId': { concern: 'matter', input: ({ helpRequestId }) => ({ id: helpRequestId }) },
  'helpRequest.timeline': { concern: 'matter', input: ({ helpRequestId }) => ({ id: helpRequestId }) },
  'helpRequest.ask': {
    concern: 'self',
    input: () => ({
      request: { title: '请支援快检箱', summary: '借用两天' },
      asked: { committeeIds: ['missing'] },
      key: aKey(),
    }),
  },
  'helpRequest.askAlso': {
    concern: 'matter',
    input: ({ helpRequestId }) => ({
      id: helpRequestId,
      asked: { committeeIds: ['guyuan'] },
      key: aKey(),
    }),
  },
  'helpRequest.run': {
    concern: 'matter',
    input: ({ helpRequestId }) => ({
      id: helpRequestId,
      version: 9,
      command: { type: 'withdraw', reason: '不需要了' },
      key: aKey(),
    }),
  },
  'sharedItem.list': { concern: 'list', input: () => ({}) },
  'sharedItem.byId': { concern: 'matter', input: ({ sharedItemId }) => ({ id: sharedItemId }) },
  'sharedItem.timeline': { concern: 'matter', input: ({ sharedItemId }) => ({ id: sharedItemId }) },
  'sharedItem.share': {
    concern: 'self',
    input: () => ({ item: { kind: 'paper', title: '材料', text: '内容内容' }, key: aKey() }),
  },
  'sharedItem.run': {
    concern: 'matter',
    input: ({ sharedItemId }) => ({
      id: sharedItemId,
      version: 9,
      command: { type: 'restore' },
      key: aKey(),
    }),
  },
  'sharedItem.cite': {
    concern: 'matter',
    input: ({ sharedItemId }) => ({ id: sharedItemId, occasion: '用于调研报告', key: aKey() }),
  },
  'tie.kinds': { concern: 'self' },
  'tie.board': { concern: 'list', input: () => ({ kind: 'leaderTownship' }) },
  'tie.list': { concern: 'list', input: () => ({}) },
  'tie.byId': { concern: 'matter', input: ({ tieId }) => ({ id: tieId }) },
  'tie.timeline': { concern: 'matter', input: ({ tieId }) => ({ id: tieId }) },
  'tie.open': {
    concern: 'self',
    input: () => ({
      tie: { kind: 'leaderTownship', membershipId: 'missing', subjectId: 'missing', from: '2026-03-02' },
      key: aKey(),
    }),
  },
  'tie.run': {
    concern: 'matter',
    input: ({ tieId }) => ({
      id: tieId,
      version: 1,
      command: { type: 'end', on: '2026-04-01', reason: '分工调整' },
      key: aKey(),
    }),
  },
};
