import { someFacts } from '@concord/domain/matter/issue/examples';
import { meetingRows } from './matrix-meeting.ts';
import type { Rows } from './matrix-rows.ts';
import { aKey, aText } from './testing.ts';

/** The permission matrix has a row for every procedure; a new one without a row fails here. */
export const matrix: Rows = {
  ...meetingRows,
  'assignment.list': { concern: 'list', input: () => ({}) },
  'assignment.byId': { concern: 'matter', input: ({ assignmentId }) => ({ id: assignmentId }) },
  'assignment.onMatter': { concern: 'list', input: ({ opinionId }) => ({ matterId: opinionId }) },
  'assignment.timeline': { concern: 'matter', input: ({ assignmentId }) => ({ id: assignmentId }) },
  'assignment.order': {
    concern: 'matter',
    input: ({ opinionId }) => ({
      matterKind: 'citizenOpinion',
      matterId: opinionId,
      orders: [{ organizationId: 'guyuan-roads', role: 'sole' }],
      key: aKey(),
    }),
  },
  'assignment.orderBelow': {
    concern: 'matter',
    input: ({ assignmentId }) => ({
      parentId: assignmentId,
      order: { organizationId: 'guyuan-roads' },
      key: aKey(),
    }),
  },
  'assignment.run': {
    concern: 'matter',
    input: ({ assignmentId }) => ({
      id: assignmentId,
      version: 1,
      command: { type: 'revoke', reason: '不办了' },
      key: aKey(),
    }),
  },
  'audit.list': { concern: 'audit', input: () => ({}) },
  'audit.verify': { concern: 'audit' },
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
  'import.list': { concern: 'list', input: () => ({}) },
  'import.byId': { concern: 'matter', input: ({ importId }) => ({ id: importId }) },
  'import.preview': { concern: 'matter', input: ({ importId }) => ({ id: importId, mapping: {} }) },
  'import.problems': { concern: 'matter', input: ({ importId }) => ({ id: importId }) },
  'import.run': {
    concern: 'matter',
    input: ({ importId }) => ({ id: importId, version: 2, command: { type: 'discard' }, key: aKey() }),
  },
  'import.topics': { concern: 'list' },
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
  'lineage.of': { concern: 'matter', input: ({ opinionId }) => ({ kind: 'citizenOpinion', id: opinionId }) },
  'notice.changes': { concern: 'live' },
  'notice.list': { concern: 'list', input: () => ({}) },
  'notice.unread': { concern: 'list' },
  'notice.read': { concern: 'self', input: () => ({ ids: ['somebody-else'] }) },
  'opinion.submit': {
    concern: 'public',
    input: () => ({
      opinion: { stationCode: 'code-guyuan-station', body: aText, consentVersion: 1 },
      key: aKey(),
    }),
  },
  'opinion.list': { concern: 'list', input: () => ({ scope: 'all' }) },
  'opinion.byId': { concern: 'matter', input: ({ opinionId }) => ({ id: opinionId }) },
  'opinion.run': {
    concern: 'matter',
    input: ({ opinionId }) => ({ id: opinionId, version: 1, command: { type: 'close' }, key: aKey() }),
  },
  'opinion.timeline': { concern: 'matter', input: ({ opinionId }) => ({ id: opinionId }) },
  'opinion.whyDue': { concern: 'matter', input: ({ opinionId }) => ({ id: opinionId }) },
  'opinion.similar': { concern: 'matter', input: ({ opinionId }) => ({ id: opinionId }) },
  'opinion.originals': {
    concern: 'matter',
    input: ({ opinionId }) => ({ id: opinionId, reason: '核对', key: aKey() }),
  },
  'opinion.contact': {
    concern: 'matter',
    input: ({ opinionId }) => ({ id: opinionId, reason: '回访', key: aKey() }),
  },
  'organization.committees': { concern: 'public' },
  'organization.stations': { concern: 'public', input: () => ({}) },
  'organization.stationByCode': { concern: 'public', input: () => ({ code: 'code-guyuan-station' }) },
  'organization.areas': { concern: 'public' },
  'organization.townships': { concern: 'public', input: () => ({ areaId: 'guyuan' }) },
  'organization.units': { concern: 'self' },
  'organization.tree': { concern: 'self' },
  'organization.people': { concern: 'self' },
  'organization.names': { concern: 'self', input: () => ({ ids: [] }) },
  'organization.village': { concern: 'self', input: () => ({ name: '三道沟村', key: aKey() }) },
  'organization.run': {
    concern: 'administration',
    input: () => ({
      command: { type: 'rename', id: 'guyuan-roads', name: '道路局', shortName: '道路局' },
      key: aKey(),
    }),
  },
  'outbox.deadLetters': { concern: 'list' },
  'outbox.retry': { concern: 'administration', input: () => ({ id: 'missing', key: aKey() }) },
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
  'publication.list': { concern: 'public', input: () => ({}) },
  'receipt.byCode': { concern: 'public', input: ({ code }) => ({ code }) },
  'receipt.run': {
    concern: 'public',
    input: ({ code }) => ({ code, command: { type: 'supplement', text: '补充一下' }, key: aKey() }),
  },
  'regulation.versions': { concern: 'list' },
  'regulation.publish': {
    concern: 'administration',
    input: () => ({
      version: {
        version: 1,
        effectiveFrom: '2026-06-01',
        changes: { 'citizen.triageDays': 3 },
        note: '主席会议',
      },
      key: aKey(),
    }),
  },
  'regulation.calendar': { concern: 'self' },
  'regulation.previewYear': { concern: 'self', input: () => ({ text: '2027-01-01,off' }) },
  'regulation.importYear': {
    concern: 'administration',
    input: () => ({ text: '2027-01-01,off', source: '放假通知', key: aKey() }),
  },
  'session.me': { concern: 'public' },
  'session.signIn': { concern: 'public', input: () => ({ loginName: 'nobody', password: 'x' }) },
  'session.signOut': { concern: 'self' },
  'session.signOutEverywhere': { concern: 'self' },
  'session.switchCapacity': { concern: 'self', input: () => ({ capacityId: 'somebody-else' }) },
  'session.sessions': { concern: 'self' },
  'session.revoke': { concern: 'self', input: () => ({ id: 'somebody-else' }) },
  'session.changePassword': { concern: 'self', input: () => ({ current: 'x', next: 'y' }) },
  'statistics.byCommittee': { concern: 'list', input: () => ({ from: '2026-01-01', to: '2026-12-31' }) },
  'statistics.byOrganization': { concern: 'list', input: () => ({ from: '2026-01-01', to: '2026-12-31' }) },
  'statistics.monthly': { concern: 'list', input: () => ({ from: '2026-01-01', to: '2026-12-31' }) },
  'statistics.themesAcross': { concern: 'list' },
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
  'theme.list': { concern: 'list', input: () => ({}) },
  'theme.byId': { concern: 'matter', input: ({ themeId }) => ({ id: themeId }) },
  'theme.timeline': { concern: 'matter', input: ({ themeId }) => ({ id: themeId }) },
  'theme.open': {
    concern: 'self',
    input: () => ({ theme: { title: '专题', summary: '说明文字' }, key: aKey() }),
  },
  'theme.run': {
    concern: 'matter',
    input: ({ themeId }) => ({ id: themeId, version: 1, command: { type: 'publish' }, key: aKey() }),
  },
  'theme.published': { concern: 'public', input: () => ({}) },
  'view.list': { concern: 'self', input: () => ({ list: 'opinions' }) },
  'view.save': { concern: 'self', input: () => ({ list: 'opinions', name: '视图', filters: '' }) },
  'view.remove': { concern: 'self', input: () => ({ id: 'somebody-else' }) },
  'workbench.desk': { concern: 'list', input: () => ({}) },
  'workbench.counts': { concern: 'list' },
};

const aPhotoOf = (photoId: string) => ({ photoId, takenOn: '2026-03-02', place: '村口' });
