/** Whom a procedure concerns: `public` anybody, `self` whoever is signed in and only themselves, `matter` one row. */
export type Concern = 'public' | 'self' | 'list' | 'matter' | 'administration' | 'audit' | 'live';

/** Rows of Guyuan's that the procedures are asked about. */
export type Ids = Record<
  | 'activityId'
  | 'opinionId'
  | 'assignmentId'
  | 'themeId'
  | 'importId'
  | 'recordId'
  | 'resolutionId'
  | 'suggestionId'
  | 'supervisionId'
  | 'followUpId'
  | 'issueListId'
  | 'issueId'
  | 'evidenceId'
  | 'tieId'
  | 'code',
  string
>;

/** A row for each procedure: whom it concerns, and how it is called. */
export type Rows = Record<string, { concern: Concern; input?: (ids: Ids) => unknown }>;
