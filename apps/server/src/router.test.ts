import { Role, type StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { aKey, as, aText, handIn, openTestStore, refusalOf, type TestStore } from './testing.ts';

/** Whom a procedure concerns: `public` anybody, `self` whoever is signed in and only themselves, `matter` one row. */
type Concern = 'public' | 'self' | 'list' | 'matter' | 'administration' | 'live';

/** The permission matrix has a row for every procedure; a new one without a row fails here. */
const matrix: Record<string, { concern: Concern; input?: (ids: Ids) => unknown }> = {
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
  'organization.units': { concern: 'self' },
  'organization.tree': { concern: 'self' },
  'organization.people': { concern: 'self' },
  'organization.names': { concern: 'self', input: () => ({ ids: [] }) },
  'organization.run': {
    concern: 'administration',
    input: () => ({
      command: { type: 'rename', id: 'guyuan-roads', name: '道路局', shortName: '道路局' },
      key: aKey(),
    }),
  },
  'outbox.deadLetters': { concern: 'list' },
  'outbox.retry': { concern: 'administration', input: () => ({ id: 'missing', key: aKey() }) },
  'publication.list': { concern: 'public', input: () => ({}) },
  'receipt.byCode': { concern: 'public', input: ({ code }) => ({ code }) },
  'receipt.run': {
    concern: 'public',
    input: ({ code }) => ({ code, command: { type: 'supplement', text: '补充一下' }, key: aKey() }),
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
  'workbench.desk': { concern: 'list', input: () => ({}) },
  'workbench.counts': { concern: 'list' },
};

type Ids = { opinionId: string; assignmentId: string; themeId: string; code: string };
const clerk = anActor('countyStaff');
const procedures = Object.keys(appRouter._def.procedures).sort();

let store: TestStore;
let ids: Ids;
beforeAll(async () => {
  store = await openTestStore();
  const { id: opinionId, code } = await handIn(store);
  await as(clerk, store).opinion.run({
    id: opinionId,
    version: 1,
    command: { type: 'accept', category: 'society', isConsultation: false },
    key: aKey(),
  });
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: opinionId,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  const { id: themeId } = await as(clerk, store).theme.open({
    theme: { title: '专题', summary: '说明文字' },
    key: aKey(),
  });
  ids = { opinionId, code, themeId, assignmentId: order?.id ?? '' };
});
afterAll(() => store.close());

/** Calls `slice.procedure` of the real router as this person. */
function call(name: string, actor: StaffActor | undefined, input: unknown): Promise<unknown> {
  const [slice = '', procedure = ''] = name.split('.');
  const caller = as(actor, store) as unknown as Record<
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
    const missing = { opinionId: 'missing', assignmentId: 'missing', themeId: 'missing', code: '' };
    const events = () =>
      store.db
        .selectFrom('event')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await events();
    for (const actor of [...outsiders, ...blind]) {
      const own = await refusalOf(call(name, actor, matrix[name]?.input?.(ids)));
      const none = await refusalOf(call(name, actor, matrix[name]?.input?.(missing)));
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

describe.each(procedures.filter((name) => matrix[name]?.concern === 'list'))('%s', (name) => {
  test('shows outsiders and administrators nothing of a county’s matters', async () => {
    for (const actor of [...outsiders, ...blind]) {
      const answer = await call(name, actor, matrix[name]?.input?.(ids)).catch(() => null);
      const told = JSON.stringify(answer);
      for (const id of [ids.opinionId, ids.assignmentId, ids.themeId]) expect(told).not.toContain(id);
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
