import type { Row } from './matrix-shared.ts';
import { aKey } from './testing.ts';

/** Papers, what leaders wrote on them, and outcomes. */
export const paperRows: Record<string, Row> = {
  'directive.list': { concern: 'list', input: ({ outcomeId }) => ({ aboutId: outcomeId }) },
  'directive.byId': { concern: 'matter', input: ({ directiveId }) => ({ id: directiveId }) },
  'directive.timeline': { concern: 'matter', input: ({ directiveId }) => ({ id: directiveId }) },
  'directive.record': {
    concern: 'matter',
    input: ({ dispatchId }) => ({
      dispatchId,
      directive: { office: '县委', title: '主要领导', givenOn: '2026-03-02', text: '请研究办理' },
      key: aKey(),
    }),
  },
  'directive.recordNone': {
    concern: 'matter',
    input: ({ dispatchId }) => ({
      dispatchId,
      none: { givenOn: '2026-03-02', requirement: '' },
      key: aKey(),
    }),
  },
  'directive.run': {
    concern: 'matter',
    input: ({ directiveId }) => ({
      id: directiveId,
      version: 1,
      command: { type: 'strike', reason: '登记有误' },
      key: aKey(),
    }),
  },
  'directive.handOut': {
    concern: 'matter',
    input: ({ directiveId }) => ({
      id: directiveId,
      orders: [{ organizationId: 'guyuan-roads', role: 'sole' }],
      key: aKey(),
    }),
  },
  'dispatch.list': { concern: 'list', input: () => ({ box: 'received' }) },
  'dispatch.byId': { concern: 'matter', input: ({ dispatchId }) => ({ id: dispatchId }) },
  'dispatch.about': { concern: 'list', input: ({ outcomeId }) => ({ aboutId: outcomeId }) },
  'dispatch.timeline': { concern: 'matter', input: ({ dispatchId }) => ({ id: dispatchId }) },
  'dispatch.kinds': { concern: 'self' },
  'dispatch.saveKind': {
    concern: 'self',
    input: () => ({ kind: { code: 'new', name: '通知', suffix: '' }, key: aKey() }),
  },
  'dispatch.addressees': { concern: 'self' },
  'dispatch.draft': {
    concern: 'self',
    input: () => ({ draft: { kindCode: 'report', title: '一份报告' }, key: aKey() }),
  },
  'dispatch.run': {
    concern: 'matter',
    input: ({ dispatchId }) => ({
      id: dispatchId,
      version: 1,
      command: { type: 'discard', reason: '不发了' },
      key: aKey(),
    }),
  },
  'outcome.list': { concern: 'list', input: () => ({ scope: 'others' }) },
  'outcome.byId': { concern: 'matter', input: ({ outcomeId }) => ({ id: outcomeId }) },
  'outcome.timeline': { concern: 'matter', input: ({ outcomeId }) => ({ id: outcomeId }) },
  'outcome.suggestions': { concern: 'matter', input: ({ outcomeId }) => ({ id: outcomeId }) },
  'outcome.texts': { concern: 'matter', input: ({ outcomeId }) => ({ id: outcomeId }) },
  'outcome.cite': {
    concern: 'matter',
    input: ({ outcomeId, activityId }) => ({
      id: outcomeId,
      version: 99,
      activityId,
      isCited: true,
      key: aKey(),
    }),
  },
  'outcome.takeText': {
    concern: 'matter',
    input: ({ outcomeId, documentId }) => ({
      id: outcomeId,
      version: 99,
      documentId,
      number: 1,
      key: aKey(),
    }),
  },
  'outcome.open': {
    concern: 'self',
    input: () => ({ text: { title: '一份成果报告', form: 'report' }, key: aKey() }),
  },
  'outcome.run': {
    concern: 'matter',
    input: ({ outcomeId }) => ({
      id: outcomeId,
      version: 1,
      command: { type: 'withdraw', reason: '不写了' },
      key: aKey(),
    }),
  },
  'outcome.prepare': {
    concern: 'matter',
    input: ({ outcomeId }) => ({ id: outcomeId, version: 1, addressees: [], key: aKey() }),
  },
  'outcome.feedback': {
    concern: 'matter',
    input: ({ outcomeId }) => ({
      id: outcomeId,
      version: 1,
      side: 'party',
      draft: { title: '落实情况报告' },
      key: aKey(),
    }),
  },
};
