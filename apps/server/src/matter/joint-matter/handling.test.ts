import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, openTestStore, type TestStore } from '../../testing.ts';
import { jointWork } from './testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** Who works for the lead, for two counties it asks, each by desk; and units, who command nothing here. */
const people: StaffActor[] = [
  anActor('cityStaff', 'zhangjiakou'),
  anActor('cityLeader', 'zhangjiakou'),
  ...['guyuan', 'kangbao'].flatMap((county) => [
    anActor('countyStaff', county),
    anActor('countyLeader', county),
    anActor('unitClerk', county),
  ]),
];
const committees = ['zhangjiakou', 'guyuan', 'kangbao'];

type Try = { actor: StaffActor; what: Move; pick: number };

/** What lies there to be tried on, whoever it belongs to. */
async function known(matterId: string) {
  const { db } = store;
  const [contributions, entries, invitations, offers, themes] = await Promise.all([
    db.selectFrom('contribution').selectAll().where('matter_id', '=', matterId).orderBy('id').execute(),
    db.selectFrom('room_entry').selectAll().where('matter_id', '=', matterId).orderBy('id').execute(),
    db.selectFrom('assignment').selectAll().where('matter_id', '=', matterId).orderBy('id').execute(),
    db.selectFrom('lead_offer').selectAll().where('matter_id', '=', matterId).orderBy('id').execute(),
    db.selectFrom('theme').selectAll().orderBy('id').execute(),
  ]);
  const matter = await db
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', matterId)
    .executeTakeFirstOrThrow();
  return { matter, contributions, entries, invitations, offers, themes };
}
type Known = Awaited<ReturnType<typeof known>>;
/** One of the newest two: something is tried on the same thing until it is over. */
const one = <T>(of: readonly T[], pick: number): T | undefined =>
  of.at(-1 - (pick % Math.min(2, of.length || 1)));
const county = (pick: number): string => committees[pick % committees.length] ?? '';

type Acting = (actor: StaffActor, found: Known, pick: number) => Promise<unknown>;

const onInvitation =
  (command: object): Acting =>
  (actor, { invitations }, pick) => {
    const { id = '', version = 0 } = one(invitations, pick) ?? {};
    return as(actor, store).assignment.run({ id, version, command: command as never, key: aKey() });
  };
const onContribution =
  (command: object): Acting =>
  (actor, { contributions }, pick) => {
    const { id = '', version = 0 } = one(contributions, pick) ?? {};
    return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
  };
const onMatter =
  (command: object): Acting =>
  (actor, { matter: { id, version } }) =>
    as(actor, store).jointMatter.run({ id, version, command: command as never, key: aKey() });
const onOffer =
  (command: object): Acting =>
  (actor, { offers }) => {
    const { id = '', version = 0 } = offers.at(-1) ?? {};
    return as(actor, store).jointMatter.answerLead({ id, version, command: command as never, key: aKey() });
  };
const posting =
  (side: boolean): Acting =>
  (actor, { matter }, pick) =>
    as(actor, store).jointMatter.post({
      roomId: side ? `${matter.id}/${county(pick)}` : matter.id,
      entry: { kind: 'talk', text: `第 ${pick} 句` },
      key: aKey(),
    });
const answers = Array.from({ length: 30 }, (_, n) => ({ part: n + 1, text: '是' }));

const moves = {
  accept: onInvitation({ type: 'accept', contactPerson: '值班室' }),
  decline: onInvitation({ type: 'decline', note: '不参加' }),
  remind: onInvitation({ type: 'remind', note: '请答复' }),
  revoke: onInvitation({ type: 'revoke', reason: '不再邀请' }),
  invite: (actor, { matter: { id } }, pick) =>
    as(actor, store).jointMatter.invite({
      id,
      invitations: [{ committeeId: county(pick) }],
      key: aKey(),
    }),
  say: posting(false),
  sayAside: posting(true),
  takeBack: (actor, { entries }, pick) => {
    const { id = '', version = 0 } = one(entries, pick) ?? {};
    return as(actor, store).jointMatter.runEntry({ id, version, command: { type: 'withdraw' }, key: aKey() });
  },
  open: (actor, { matter: { id: matterId } }) =>
    as(actor, store).contribution.open({ matterId, key: aKey() }),
  save: onContribution({ type: 'save', text: '已走访', answers, findings: [], citations: [] }),
  submit: onContribution({ type: 'submit' }),
  sendBack: onContribution({ type: 'sendBack', reason: '再核实' }),
  sign: onContribution({ type: 'sign' }),
  revise: onContribution({ type: 'revise' }),
  discard: onContribution({ type: 'discard', reason: '不写了' }),
  ask: onMatter({ type: 'ask', text: '再问一个问题' }),
  report: onMatter({ type: 'startReport' }),
  back: onMatter({ type: 'resumeWork', reason: '补充' }),
  close: onMatter({ type: 'close', reason: '已办结' }),
  reopen: onMatter({ type: 'reopen', reason: '再办' }),
  offer: (actor, { matter: { id } }, pick) =>
    as(actor, store).jointMatter.offerLead({
      id,
      offer: { toId: county(pick), word: '请接任' },
      key: aKey(),
    }),
  take: onOffer({ type: 'take' }),
  refuse: onOffer({ type: 'refuse', word: '不接' }),
  withdraw: onOffer({ type: 'withdraw', word: '收回' }),
  theme: (actor, { themes }, pick) => {
    const { id = '', version = 0 } = one(themes, pick) ?? {};
    const command = { type: 'revise', title: '改个名称', summary: '改个说明' } as const;
    return as(actor, store).theme.run({ id, version, command, key: aKey() });
  },
} satisfies Record<string, Acting>;
type Move = keyof typeof moves;

/** Whose step it would be. */
function ownerOf(what: Move, found: Known, pick: number): string {
  if (['accept', 'decline'].includes(what)) return one(found.invitations, pick)?.organization_id ?? '';
  if (['save', 'submit', 'sendBack', 'sign', 'revise', 'discard'].includes(what))
    return one(found.contributions, pick)?.committee_id ?? '';
  if (['take', 'refuse'].includes(what)) return found.offers.at(-1)?.to_id ?? '';
  if (['open', 'say', 'sayAside'].includes(what)) return county(pick);
  if (what === 'theme') return one(found.themes, pick)?.committee_id ?? '';
  return found.matter.committee_id;
}

type Row = { owners: string[]; as: string };

/** Every row of the matter that belongs to somebody, by table and key, with whose it is; and all themes. */
async function rows(matterId: string): Promise<Map<string, Row>> {
  const { db } = store;
  const found = new Map<string, Row>();
  const put = (table: string, key: string, owners: string[], row: object) =>
    found.set(`${table} ${key}`, { owners, as: JSON.stringify(row) });
  const { matter, themes, entries, offers, invitations, contributions } = await known(matterId);
  put('matter', matter.id, [matter.committee_id], matter);
  for (const row of themes) put('theme', row.id, [row.committee_id], row);
  for (const row of entries) put('room_entry', row.id, [row.committee_id], row);
  for (const row of offers) put('lead_offer', row.id, [row.committee_id, row.to_id], row);
  for (const row of invitations) put('assignment', row.id, [row.coordinator_id, row.organization_id], row);
  for (const row of contributions) {
    put('contribution', row.id, [row.committee_id], row);
    for (const table of ['contribution_version', 'contribution_answer'] as const)
      for (const words of await db
        .selectFrom(table)
        .selectAll()
        .where('contribution_id', '=', row.id)
        .execute())
        put(
          table,
          `${row.id} ${words.edition} ${'part' in words ? words.part : ''}`,
          [row.committee_id],
          words,
        );
  }
  return found;
}

/** What a step changed of rows that were not the actor's; taking the lead takes over what was offered. */
function foreign(
  before: Map<string, Row>,
  after: Map<string, Row>,
  { actor: { committeeId }, what }: Try,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.as === is?.as) return false;
    const owners = [...(was?.owners ?? is?.owners ?? []), ...(what === 'take' ? (is?.owners ?? []) : [])];
    return !owners.includes(committeeId);
  });
}

const aTry: fc.Arbitrary<Try> = fc.record({
  actor: fc.constantFrom(...people),
  what: fc.constantFrom(...(Object.keys(moves) as Move[])),
  pick: fc.nat(30),
});

/** What those it belongs to do meanwhile, so that there is something to meddle with. */
const course: readonly (readonly [Move, number])[] = [
  ['say', 1],
  ['open', 1],
  ['save', 0],
  ['invite', 2],
  ['sign', 0],
  ['accept', 0],
  ['revise', 0],
  ['sayAside', 2],
  ['takeBack', 0],
  ['sign', 0],
  ['decline', 0],
  ['offer', 1],
  ['take', 0],
];
const ownerActor = (committeeId: string, what: Move): StaffActor => {
  const level = committeeId === 'zhangjiakou' ? 'city' : 'county';
  const isAuthor = what === 'takeBack' || what === 'theme';
  return anActor(isAuthor ? `${level}Staff` : `${level}Leader`, committeeId);
};

test('no sequence of steps by anybody of any committee changes what is another’s (domain.md §6 no. 13)', async () => {
  const done = new Set<Move>();
  for (const id of ['guyuan', 'kangbao'])
    await as(anActor('countyStaff', id), store).theme.open({
      theme: { title: '机井冬季冻裂', summary: '多村反映机井冻裂' },
      key: aKey(),
    });
  const meddling = fc.array(fc.array(aTry, { minLength: 4, maxLength: 4 }), {
    minLength: course.length,
    maxLength: course.length,
  });
  await fc.assert(
    fc.asyncProperty(meddling, async (tries) => {
      const matterId = await jointWork(store).working();
      const frozen = new Map<string, string>();
      let before = await rows(matterId);
      const step = async ({ what, pick, actor }: Try) => {
        const refusal = await moves[what](actor, await known(matterId), pick).catch(
          (error: unknown) => error,
        );
        if (!(refusal instanceof Error)) done.add(what);
        const after = await rows(matterId);
        const changed = foreign(before, after, { what, pick, actor });
        expect({ what, actor, changed }).toEqual({ what, actor, changed: [] });
        for (const [key, row] of after)
          if (key.startsWith('contribution_version') && row.as.includes('"signed_at":"')) {
            expect(row.as).toBe(frozen.get(key) ?? row.as);
            frozen.set(key, row.as);
          }
        before = after;
      };
      for (const [i, [what, pick]] of course.entries()) {
        for (const one of tries[i] ?? []) await step(one);
        await step({ what, pick, actor: ownerActor(ownerOf(what, await known(matterId), pick), what) });
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
  // what was tried did also happen, or the promise would be empty
  expect(done.size).toBeGreaterThan(10);
});
