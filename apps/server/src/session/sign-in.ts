import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { type PasswordProfile, passwordLife, passwordProblem } from '@concord/domain/password';
import type { Db, Store } from '../db/database.ts';
import { hashPassword, passwordMatches } from './hashing.ts';
import { capacitiesOf, openSession } from './repository.ts';

const accountFailuresMax = 5;
const addressFailuresMax = 30;
const lockMs = 15 * 60_000;

export type Credentials = { loginName: string; password: string; address: string; at: string };
export type SignInOutcome = { token: string; personId: string; capacityId: string; committeeId: string };

/**
 * Checks a password and opens a session. An unknown account takes as long and answers alike. Failures lock the account
 * and, by a bucket of its own, the address the socket has: no header can dodge it.
 */
export async function signIn(
  store: Store,
  { loginName, password, address, at }: Credentials,
): Promise<SignInOutcome> {
  const subjects = [`account ${loginName.toLowerCase()}`, `address ${address}`] as const;
  await refuseLocked(store.db, subjects, at);
  const person = await store.db
    .selectFrom('person')
    .selectAll()
    .where('login_name', '=', loginName.toLowerCase())
    .executeTakeFirst();
  const matches = await passwordMatches(password, person?.password_hash);
  const capacities = person ? await capacitiesOf(store.db, person.id, dateInShanghai(at)) : [];
  const [capacity] = capacities;
  if (!person || !matches || person.is_disabled || !capacity) {
    await store.write((tx) => countFailure(tx, subjects, at));
    throw new Refused({ code: 'actor.wrong_credentials' });
  }
  return store.write(async (tx) => {
    await tx.deleteFrom('sign_in_attempt').where('subject', '=', subjects[0]).execute();
    await expire(tx, person, at);
    const token = await openSession(tx, { personId: person.id, capacityId: capacity.id, address, at });
    return { token, personId: person.id, capacityId: capacity.id, committeeId: capacity.committeeId };
  });
}

async function refuseLocked(db: Db, subjects: readonly [string, string], at: string): Promise<void> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .selectAll()
    .where('subject', 'in', [...subjects])
    .execute();
  for (const { subject, failures, until } of rows) {
    const most = subject.startsWith('account') ? accountFailuresMax : addressFailuresMax;
    if (until > at && failures >= most) {
      const minutes = Math.ceil((Date.parse(until) - Date.parse(at)) / 60_000);
      throw new Refused({ code: 'actor.locked', facts: { wait: `${minutes} 分钟` } });
    }
  }
}

async function countFailure(tx: Db, subjects: readonly string[], at: string): Promise<void> {
  const until = new Date(Date.parse(at) + lockMs).toISOString();
  for (const subject of subjects) {
    const known = await tx
      .updateTable('sign_in_attempt')
      .set((eb) => ({
        failures: eb
          .case()
          .when('until', '>', at)
          .then(eb('failures', '+', 1))
          .else(1)
          .end(),
        until,
      }))
      .where('subject', '=', subject)
      .executeTakeFirst();
    if (known.numUpdatedRows === 0n)
      await tx
        .insertInto('sign_in_attempt')
        .values({ subject, failures: 1, until })
        .onConflict((conflict) =>
          conflict
            .column('subject')
            .doUpdateSet((eb) => ({ failures: eb('sign_in_attempt.failures', '+', 1) })),
        )
        .execute();
  }
}

/** A password past its days must be changed; the first sign-in after that says so. */
async function expire(
  tx: Db,
  person: { id: string; password_set_at: string | null },
  at: string,
): Promise<void> {
  const { days } = passwordLife[profileInUse()];
  const age = person.password_set_at ? (Date.parse(at) - Date.parse(person.password_set_at)) / 86_400_000 : 0;
  if (days !== null && age > days)
    await tx.updateTable('person').set({ must_change: 1 }).where('id', '=', person.id).execute();
}

const profileInUse = (): PasswordProfile => (process.env.PASSWORD_PROFILE === 'nist' ? 'nist' : 'dengbao');

/** Sets a new password after the old one was shown; ends all other sessions of the person. */
export async function changePassword(
  store: Store,
  personId: string,
  { current, next, at }: { current: string; next: string; at: string },
): Promise<void> {
  const person = await store.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (!(await passwordMatches(current, person.password_hash)))
    throw new Refused({ code: 'actor.wrong_credentials' });
  const profile = profileInUse();
  const problem = passwordProblem(next, { loginName: person.login_name, name: person.name }, profile);
  if (problem) throw new Refused({ code: 'actor.password_weak', facts: { message: problem } });
  await refuseEarlier(store.db, person, next, passwordLife[profile].history);
  const hash = await hashPassword(next);
  await store.write(async (tx) => {
    await tx
      .updateTable('person')
      .set({ password_hash: hash, password_set_at: at, must_change: 0 })
      .where('id', '=', personId)
      .execute();
    await tx
      .insertInto('password_history')
      .values({ person_id: personId, at, password_hash: hash })
      .execute();
  });
}

async function refuseEarlier(
  db: Db,
  person: { id: string; password_hash: string | null },
  next: string,
  history: number,
): Promise<void> {
  if (history === 0) return;
  const rows = await db
    .selectFrom('password_history')
    .select('password_hash')
    .where('person_id', '=', person.id)
    .orderBy('at', 'desc')
    .limit(history)
    .execute();
  for (const hash of new Set([person.password_hash, ...rows.map(({ password_hash }) => password_hash)]))
    if (await passwordMatches(next, hash))
      throw new Refused({
        code: 'actor.password_weak',
        facts: { message: `不能使用最近 ${history} 次用过的密码` },
      });
}
