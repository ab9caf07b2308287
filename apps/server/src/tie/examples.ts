import type { Role, StaffActor } from '@concord/domain/actor';
import { cityClerk, system } from '@concord/domain/actor/examples';
import type { NewTie } from '@concord/domain/tie';
import { addMembership, addPerson } from '../organization/people.ts';
import { readRules } from '../regulation/repository.ts';
import { aKey, as, type TestClock, type TestStore } from '../testing.ts';

/** 2 March 2026. */
const clock: TestClock = { now: '2026-03-02T01:00:00.000Z' };
let people = 0;

/** For tests: a leader of a committee, in office since that day. Answers the membership. */
export async function aLeader(
  store: TestStore,
  role: Role = 'countyLeader',
  organizationId = 'guyuan',
  since = '2025-01-01T00:00:00.000Z',
): Promise<string> {
  people += 1;
  const rules = await readRules(store.db);
  const person = {
    name: `领导${people}`,
    loginName: `leader-${people}`,
    passwordHash: null,
    mustChange: false,
  };
  return store.write(async (tx) => {
    const writing = { tx, engine: store.engine, actor: system, at: since, rules, events: [] };
    const personId = await addPerson(writing, person);
    return addMembership(writing, { personId, organizationId, role, title: '副主席' });
  });
}

/** A tie of that leader, settled by the committee's clerk. */
export async function tieOf(
  store: TestStore,
  membershipId: string,
  subjectId: string,
  facts: Partial<NewTie> = {},
  actor: StaffActor = cityClerk,
): Promise<string> {
  const { id } = await as(actor, store, clock).tie.open({
    tie: { kind: 'leaderCounty', membershipId, subjectId, from: '2026-03-02', ...facts },
    key: aKey(),
  });
  return id;
}
