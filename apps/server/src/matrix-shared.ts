import { aKey } from './testing.ts';

/**
 * Whom a procedure concerns: `public` anybody, `self` whoever is signed in and only themselves, `matter` one row,
 * `shared` what several committees have together.
 */
export type Concern = 'public' | 'self' | 'list' | 'matter' | 'shared' | 'administration' | 'audit' | 'live';

/** What one procedure is asked with. */
export type Row = { concern: Concern; input?: (ids: Ids) => unknown; shared?: readonly Shared[] };

/** Rows of Guyuan's that the procedures are asked about. */
export type Ids = Record<
  | 'activityId'
  | 'opinionId'
  | 'assignmentId'
  | 'themeId'
  | 'importId'
  | 'dispatchId'
  | 'directiveId'
  | 'outcomeId'
  | 'recordId'
  | 'resolutionId'
  | 'suggestionId'
  | 'tieId'
  | 'sharedItemId'
  | 'helpRequestId'
  | 'supervisionId'
  | 'followUpId'
  | 'issueListId'
  | 'issueId'
  | 'evidenceId'
  | 'matterId'
  | 'documentId'
  | 'sectionId'
  | 'threadId'
  | 'code',
  string
>;

/** What of a joint matter must be open to whoever calls; matrix.test.ts asks the domain who that is. */
export type Opens = 'head' | 'common' | 'side' | 'ownSide' | 'draft' | 'signed' | 'offer';
export type Shared = { opens: Opens; input: (ids: SharedIds) => unknown };

/** Of a joint matter the city leads, Guyuan takes part in, and Kangbao declined. */
export type SharedIds = Record<
  'jointId' | 'entryId' | 'sideEntryId' | 'draftId' | 'signedId' | 'offerId',
  string
>;

/** The rows of the matrix that ask for what several committees have together. */
export const sharedMatrix: Record<
  string,
  { concern: 'list' | 'self' | 'shared'; input?: () => unknown; shared?: readonly Shared[] }
> = {
  'contribution.onMatter': { concern: 'list', input: () => ({ matterId: 'missing' }) },
  'contribution.byId': {
    concern: 'shared',
    shared: [
      { opens: 'draft', input: ({ draftId }) => ({ id: draftId }) },
      { opens: 'signed', input: ({ signedId }) => ({ id: signedId }) },
    ],
  },
  'contribution.edition': {
    concern: 'shared',
    shared: [{ opens: 'signed', input: ({ signedId }) => ({ id: signedId, edition: 1 }) }],
  },
  'contribution.open': {
    concern: 'shared',
    shared: [
      { opens: 'ownSide', input: ({ jointId }) => ({ matterId: jointId, partnerId: 'none', key: aKey() }) },
    ],
  },
  'contribution.run': {
    concern: 'shared',
    shared: (['draft', 'signed'] as const).map((opens) => ({
      opens,
      input: ({ draftId, signedId }: SharedIds) => ({
        id: opens === 'draft' ? draftId : signedId,
        version: 99,
        command: { type: 'sign' },
        key: aKey(),
      }),
    })),
  },
  'jointMatter.list': { concern: 'list', input: () => ({}) },
  'jointMatter.linkage': { concern: 'list', input: () => ({}) },
  'jointMatter.byId': {
    concern: 'shared',
    shared: [{ opens: 'head', input: ({ jointId }) => ({ id: jointId }) }],
  },
  'jointMatter.timeline': {
    concern: 'shared',
    shared: [{ opens: 'head', input: ({ jointId }) => ({ id: jointId }) }],
  },
  'jointMatter.propose': {
    concern: 'self',
    input: () => ({
      matter: {
        title: '河道垃圾联合监督',
        form: 'supervision',
        summary: '两县交界的河道垃圾无人清理。',
        questions: ['谁来清理河道'],
      },
      key: aKey(),
    }),
  },
  'jointMatter.invite': {
    concern: 'shared',
    shared: [
      {
        opens: 'head',
        input: ({ jointId }) => ({ id: jointId, invitations: [{ committeeId: 'guyuan' }], key: aKey() }),
      },
    ],
  },
  'jointMatter.run': {
    concern: 'shared',
    shared: [
      {
        opens: 'head',
        input: ({ jointId }) => ({
          id: jointId,
          version: 99,
          command: { type: 'close', reason: '不办了' },
          key: aKey(),
        }),
      },
    ],
  },
  'jointMatter.offerLead': {
    concern: 'shared',
    shared: [
      {
        opens: 'head',
        input: ({ jointId }) => ({ id: jointId, offer: { toId: 'nobody', word: '请接任' }, key: aKey() }),
      },
    ],
  },
  'jointMatter.answerLead': {
    concern: 'shared',
    shared: [
      {
        opens: 'offer',
        input: ({ offerId }) => ({
          id: offerId,
          version: 99,
          command: { type: 'refuse', word: '人手不足' },
          key: aKey(),
        }),
      },
    ],
  },
  'jointMatter.entries': {
    concern: 'shared',
    shared: [
      { opens: 'common', input: ({ jointId }) => ({ roomId: jointId }) },
      { opens: 'side', input: ({ jointId }) => ({ roomId: `${jointId}/guyuan` }) },
    ],
  },
  'jointMatter.post': {
    concern: 'shared',
    shared: [
      {
        opens: 'common',
        input: ({ jointId }) => ({ roomId: jointId, entry: { kind: 'talk' }, key: aKey() }),
      },
      {
        opens: 'side',
        input: ({ jointId }) => ({ roomId: `${jointId}/guyuan`, entry: { kind: 'talk' }, key: aKey() }),
      },
    ],
  },
  'jointMatter.runEntry': {
    concern: 'shared',
    shared: (['common', 'side'] as const).map((opens) => ({
      opens,
      input: ({ entryId, sideEntryId }: SharedIds) => ({
        id: opens === 'common' ? entryId : sideEntryId,
        version: 99,
        command: { type: 'withdraw' },
        key: aKey(),
      }),
    })),
  },
};
