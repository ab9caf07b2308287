import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { monday, openTestStore, refusalOf, type TestClock, type TestStore, testContext } from '../testing.ts';
import { hashPassword } from './hashing.ts';
import { findSession } from './repository.ts';

let store: TestStore;
let hash: string;
const password = 'Xk29-mfwq';
const clock: TestClock = { now: monday };
let token: string | null;

beforeAll(async () => {
  store = await openTestStore();
  hash = await hashPassword(password);
});
afterAll(() => store.close());

const person = (id: string, name: string) => ({
  id,
  version: 1,
  name,
  sort_key: id,
  login_name: id,
  password_hash: hash,
  password_set_at: monday,
  must_change: 0,
  is_disabled: 0,
  failures: 0,
  locked_until: null,
  last_seen_at: null,
});
const capacity = (id: string, personId: string, organization: string, committee: string, role: string) => ({
  id,
  person_id: personId,
  organization_id: organization,
  committee_id: committee,
  role,
  title: '',
  from_on: '2020-01-01',
  to_on: null,
});

beforeEach(async () => {
  clock.now = monday;
  token = null;
  await store.write(async (tx) => {
    for (const table of ['session', 'sign_in_attempt', 'password_history', 'membership', 'person'] as const)
      await tx.deleteFrom(table).execute();
    await tx
      .insertInto('person')
      .values([person('wang', '王秀兰'), person('wang2', '王秀兰')])
      .execute();
    await tx
      .insertInto('membership')
      .values([
        capacity('c1', 'wang', 'guyuan', 'guyuan', 'countyStaff'),
        capacity('c2', 'wang', 'kangbao', 'kangbao', 'countyLeader'),
        capacity('c3', 'wang2', 'guyuan-water', 'guyuan', 'unitClerk'),
      ])
      .execute();
  });
});

/** The router as a browser with this cookie and address meets it. */
async function browser(address = '10.0.0.1') {
  const session = token ? await findSession(store, token, clock.now) : undefined;
  return appRouter.createCaller({
    ...testContext(store, undefined, clock),
    address,
    session,
    setCookie: (value) => (token = value),
  });
}
const signIn = async (loginName = 'wang', given = password, address?: string) =>
  (await browser(address)).session.signIn({ loginName, password: given });

describe('signing in', () => {
  test('opens a session in the first capacity, and another can be chosen', async () => {
    await signIn();
    expect((await (await browser()).session.me())?.current).toMatchObject({
      id: 'c1',
      role: 'countyStaff',
      portal: 'county',
    });
    await (await browser()).session.switchCapacity({ capacityId: 'c2' });
    expect((await (await browser()).session.me())?.current.id).toBe('c2');
    expect(await refusalOf((await browser()).session.switchCapacity({ capacityId: 'c3' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('tells people of the same name apart by their login', async () => {
    await signIn('wang2');
    expect((await (await browser()).session.me())?.current.id).toBe('c3');
  });

  test('keeps only a hash of the token', async () => {
    await signIn();
    const rows = await store.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.token_hash).toBe(
      createHash('sha256')
        .update(token ?? '')
        .digest('hex'),
    );
  });

  test('answers an unknown account like a wrong password', async () => {
    expect(await refusalOf(signIn('nobody', 'x'))).toEqual(await refusalOf(signIn('wang', 'x')));
  });

  test('is locked for the account after five failures, whatever address they come from, and opens again', async () => {
    for (let n = 0; n < 5; n += 1) await refusalOf(signIn('wang', 'wrong', `10.0.1.${n}`));
    expect(await refusalOf(signIn())).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    clock.now = '2026-03-02T01:16:00.000Z';
    expect(await refusalOf(signIn())).toBeUndefined();
  });

  test('is locked for an address that tries many accounts, and for no other', async () => {
    for (let n = 0; n < 30; n += 1) await refusalOf(signIn(`guess${n}`, 'wrong', '10.9.9.9'));
    expect(await refusalOf(signIn('wang', password, '10.9.9.9'))).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    expect(await refusalOf(signIn('wang', password, '10.0.0.1'))).toBeUndefined();
  });
});

describe('a session', () => {
  test('ends after thirty idle minutes and after eight hours at the latest', async () => {
    await signIn();
    clock.now = '2026-03-02T01:31:00.000Z';
    expect(await (await browser()).session.me()).toBeNull();
    clock.now = monday;
    await signIn();
    for (let minutes = 20; minutes <= 480; minutes += 20) {
      clock.now = new Date(Date.parse(monday) + minutes * 60_000).toISOString();
      expect(await (await browser()).session.me()).not.toBeNull();
    }
    clock.now = '2026-03-02T09:01:00.000Z';
    expect(await (await browser()).session.me()).toBeNull();
  });

  test('dies with the account and with the capacity', async () => {
    await signIn();
    await store.write((tx) =>
      tx.updateTable('person').set({ is_disabled: 1 }).where('id', '=', 'wang').execute(),
    );
    expect(await (await browser()).session.me()).toBeNull();
    await store.write((tx) =>
      tx.updateTable('person').set({ is_disabled: 0 }).where('id', '=', 'wang').execute(),
    );
    await store.write((tx) =>
      tx.updateTable('membership').set({ to_on: '2026-03-02' }).where('id', '=', 'c1').execute(),
    );
    expect(await (await browser()).session.me()).toBeNull();
  });

  test('answers nothing but the change of the password while that must be changed', async () => {
    await store.write((tx) =>
      tx.updateTable('person').set({ must_change: 1 }).where('id', '=', 'wang').execute(),
    );
    await signIn();
    expect((await refusalOf((await browser()).opinion.list({})))?.message).toContain('修改密码');
    expect(
      (await refusalOf((await browser()).session.changePassword({ current: password, next: 'short' })))
        ?.message,
    ).toContain('8 位');
    expect(
      (await refusalOf((await browser()).session.changePassword({ current: password, next: password })))
        ?.message,
    ).toContain('用过');
    await (await browser()).session.changePassword({ current: password, next: 'Another-9-way' });
    expect(await refusalOf((await browser()).opinion.list({}))).toBeUndefined();
  });

  test('can be ended everywhere', async () => {
    await signIn();
    const first = token;
    await signIn();
    await (await browser()).session.signOutEverywhere();
    token = first;
    expect(await (await browser()).session.me()).toBeNull();
  });
});
