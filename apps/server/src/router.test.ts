import { canReadActivity } from '@concord/domain/activity';
import { committeeRoles, Role, type StaffActor } from '@concord/domain/actor';
import { anActor, system } from '@concord/domain/actor/examples';
import { canReadAssignment } from '@concord/domain/assignment';
import { canReadDirective } from '@concord/domain/directive';
import { canReadDispatch } from '@concord/domain/dispatch';
import { canReadDocument } from '@concord/domain/document';
import { canReadFollowUp } from '@concord/domain/follow-up';
import { canReadImport } from '@concord/domain/import';
import { canReadMatter } from '@concord/domain/matter';
import { canRead } from '@concord/domain/matter/citizen-opinion';
import { canReadIssueList } from '@concord/domain/matter/issue-list';
import { canReadRecord } from '@concord/domain/matter/plenary-suggestion';
import { canReadTheme } from '@concord/domain/matter/theme';
import { canReadSharedItem } from '@concord/domain/shared-item';
import { canReadTie } from '@concord/domain/tie';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findActivity } from './activity/repository.ts';
import { findAssignment } from './assignment/repository.ts';
import type { Store } from './db/database.ts';
import { findDirective } from './directive/repository.ts';
import { findDispatch } from './dispatch/repository.ts';
import { findDocument, partiesOf } from './document/repository.ts';
import { findFollowUp } from './follow-up/repository.ts';
import { findBatch } from './import/repository.ts';
import { matrix } from './matrix.ts';
import { noRows, rowsOf } from './matrix-rows.ts';
import type { Ids } from './matrix-shared.ts';
import { findOpinion } from './matter/citizen-opinion/repository.ts';
import { findIssue } from './matter/issue/repository.ts';
import { findIssueList } from './matter/issue-list/repository.ts';
import { findRecord } from './matter/plenary-suggestion/repository.ts';
import { findMatter } from './matter/repository.ts';
import { findTheme } from './matter/theme/repository.ts';
import { appRouter } from './router.ts';
import { findSharedItem } from './shared-item/repository.ts';
import { as, openTestStore, refusalOf, type TestStore, watched } from './testing.ts';
import { findTie } from './tie/repository.ts';

const procedures = Object.keys(appRouter._def.procedures).sort();

let store: TestStore;
let ids: Ids;
beforeAll(async () => {
  store = await openTestStore();
  ids = await rowsOf(store);
});
afterAll(() => store.close());

/** Calls `slice.procedure` of the real router as this person. */
function call(
  name: string,
  actor: StaffActor | undefined,
  input: unknown,
  through: Store = store,
): Promise<unknown> {
  const [slice = '', procedure = ''] = name.split('.');
  const caller = as(actor, through) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return caller[slice]?.[procedure]?.(input) ?? Promise.reject(new Error(`no procedure ${name}`));
}

test('every procedure has a row in the permission matrix, and every row a procedure', () => {
  expect(Object.keys(matrix).sort()).toEqual(procedures);
});

describe.each(procedures.filter((name) => !['public', 'live'].includes(matrix[name]?.concern ?? '')))(
  '%s',
  (name) => {
    test('asks whoever is not signed in to sign in', async () => {
      expect(await refusalOf(call(name, undefined, matrix[name]?.input?.(ids)))).toMatchObject({
        code: 'UNAUTHORIZED',
      });
    });
  },
);

const outsiders = ['kangbao', 'zhangjiakou'].flatMap((committee) =>
  Role.options.map((role) => anActor(role, committee)),
);
const blind = (['systemAdministrator', 'securityAdministrator', 'auditor'] as const).map((role) =>
  anActor(role, 'guyuan', 'guyuan'),
);

describe.each(procedures.filter((name) => matrix[name]?.concern === 'matter'))('%s', (name) => {
  test('answers sibling counties, the city and administrators as if it did not exist, and changes nothing', async () => {
    const events = () =>
      store.db
        .selectFrom('event')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await events();
    for (const actor of [...outsiders, ...blind]) {
      const own = await refusalOf(call(name, actor, matrix[name]?.input?.(ids)));
      const none = await refusalOf(call(name, actor, matrix[name]?.input?.(noRows)));
      expect({ role: actor.role, committee: actor.committeeId, own }).toEqual({
        role: actor.role,
        committee: actor.committeeId,
        own: none,
      });
      expect(own?.code).toBe('NOT_FOUND');
    }
    expect(await events()).toEqual(before);
  });
});

describe.each(procedures.filter((name) => matrix[name]?.concern === 'matter'))('%s', (name) => {
  test('asks the database the same for what may not be seen as for what is not there, and so takes as long', async () => {
    const asked = async (actor: StaffActor, of: Ids): Promise<string[]> => {
      const statements: string[] = [];
      await call(name, actor, matrix[name]?.input?.(of), watched(store, statements)).catch(() => undefined);
      return statements;
    };
    for (const actor of [anActor('countyStaff', 'kangbao'), anActor('cityStaff', 'zhangjiakou'), ...blind]) {
      const own = await asked(actor, ids);
      expect(own.length).toBeGreaterThan(0);
      expect({ role: actor.role, own }).toEqual({ role: actor.role, own: await asked(actor, noRows) });
    }
  });
});

/** Who of the own committee is told that the row is there: whom the domain's rule lets read it, and no other role. */
const reads: Record<string, (actor: StaffActor) => Promise<boolean>> = {
  activity: async (actor) => canReadActivity(actor, await findActivity(store.db, system, ids.activityId), []),
  helpRequest: async (actor) =>
    canReadMatter(actor, await findMatter(store.db, system, ids.helpRequestId), [
      { organizationId: 'chongli', coordinatorId: 'guyuan', status: 'issued' },
    ]),
  sharedItem: async (actor) =>
    canReadSharedItem(actor, await findSharedItem(store.db, system, ids.sharedItemId)),
  tie: async (actor) => canReadTie(actor, await findTie(store.db, system, ids.tieId)),
  resolution: async (actor) => canReadMatter(actor, await findMatter(store.db, system, ids.resolutionId), []),
  opinion: async (actor) => canRead(actor, await findOpinion(store.db, system, ids.opinionId)),
  assignment: async (actor) =>
    canReadAssignment(actor, {
      assignment: await findAssignment(store.db, system, ids.assignmentId),
      siblings: [],
    }),
  theme: async (actor) => canReadTheme(actor, await findTheme(store.db, system, ids.themeId)),
  dispatch: async (actor) => canReadDispatch(actor, await findDispatch(store.db, system, ids.dispatchId)),
  directive: async (actor) =>
    canReadDirective(actor, await findDirective(store.db, system, ids.directiveId), ['guyuan-water']),
  outcome: async (actor) => canReadMatter(actor, await findMatter(store.db, system, ids.outcomeId), []),
  'plenary.record': async (actor) => canReadRecord(actor, await findRecord(store.db, system, ids.recordId)),
  'plenary.suggestion': async (actor) =>
    canReadMatter(actor, await findMatter(store.db, system, ids.suggestionId), []),
  document: async (actor) =>
    canReadDocument(
      actor,
      await findDocument(store.db, system, ids.documentId),
      await partiesOf(store.db, ids.matterId),
    ),
  supervision: async (actor) =>
    canReadMatter(actor, await findMatter(store.db, system, ids.supervisionId), [
      { organizationId: 'guyuan-water', coordinatorId: 'guyuan', status: 'delivered' },
    ]),
  'followUp.own': async (actor) =>
    canReadFollowUp(actor, await findFollowUp(store.db, system, ids.followUpId)),
  import: async (actor) => canReadImport(actor, await findBatch(store.db, system, ids.importId)),
  issue: async (actor) => canReadMatter(actor, await findIssue(store.db, system, ids.issueId), []),
  issueList: async (actor) =>
    canReadIssueList(actor, await findIssueList(store.db, system, ids.issueListId), []),
};
/** What a procedure asks for when it is not its slice's own row. */
const concerns: Record<string, string> = {
  'assignment.order': 'opinion',
  'evidence.addBefore': 'issue',
  'evidence.addAfter': 'assignment',
  'evidence.takeOver': 'assignment',
  'evidence.withdraw': 'issue',
  'lineage.of': 'opinion',
  'lineage.words': 'outcome',
  'lineage.tell': 'outcome',
  'lineage.runWord': 'outcome',
  'notice.follow': 'opinion',
  'followUp.of': 'assignment',
  'followUp.run': 'followUp.own',
  'plenary.record': 'plenary.record',
  'plenary.runRecord': 'plenary.record',
  'plenary.items': 'plenary.record',
  'plenary.byId': 'plenary.suggestion',
  'plenary.timeline': 'plenary.suggestion',
  'plenary.run': 'plenary.suggestion',
  'plenary.handOut': 'plenary.suggestion',
};
/** Narrower than reading: what lies in a sealed compartment or in the vault. */
const narrower: Record<string, readonly Role[]> = {
  'directive.record': committeeRoles,
  'directive.recordNone': committeeRoles,
  'opinion.originals': ['countyStaff', 'cityStaff'],
  'opinion.contact': [],
};

describe.each(procedures.filter((name) => matrix[name]?.concern === 'matter'))('%s', (name) => {
  test.each(Role.options)(
    'is there for a %s of the own committee exactly when the rule says so',
    async (role) => {
      const actor = anActor(role);
      const [slice = ''] = name.split('.');
      const mayRead = await reads[concerns[name] ?? slice]?.(actor);
      const refusal = await refusalOf(call(name, actor, matrix[name]?.input?.(ids)));
      const isThere = refusal?.code !== 'NOT_FOUND';
      expect({ name, role, isThere }).toEqual({
        name,
        role,
        isThere: narrower[name] ? narrower[name].includes(role) : mayRead,
      });
    },
  );
});

describe.each(procedures.filter((name) => matrix[name]?.concern === 'list'))('%s', (name) => {
  test('shows outsiders and administrators nothing of a county’s matters', async () => {
    for (const actor of [...outsiders, ...blind]) {
      const answer = await call(name, actor, matrix[name]?.input?.(ids)).catch(() => null);
      const told = JSON.stringify(answer);
      for (const id of Object.values(ids)) expect(told).not.toContain(id);
      expect(told).not.toContain('机井');
    }
  });
});

test('only an administrator of that committee changes its organisations', async () => {
  const input = () => matrix['organization.run']?.input?.(ids);
  for (const actor of [
    ...Role.options.filter((role) => role !== 'systemAdministrator').map((role) => anActor(role, 'guyuan')),
    ...outsiders,
  ])
    expect(await refusalOf(call('organization.run', actor, input()))).toBeDefined();
  expect(
    await refusalOf(call('organization.run', anActor('systemAdministrator', 'guyuan', 'guyuan'), input())),
  ).toBeUndefined();
});

test('only a committee’s own staff opens a theme', async () => {
  for (const role of Role.options.filter((one) => !['countyStaff', 'cityStaff'].includes(one)))
    expect(
      await refusalOf(call('theme.open', anActor(role, 'guyuan'), matrix['theme.open']?.input?.(ids))),
    ).toBeDefined();
});
