import { Role, type StaffActor } from '@concord/domain/actor';
import { anActor, system } from '@concord/domain/actor/examples';
import { canReadContribution } from '@concord/domain/contribution';
import { canReadMatter, type Party } from '@concord/domain/matter';
import { canReadLeadOffer, type Participation, seesRoom } from '@concord/domain/matter/joint-matter';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignmentsOn } from './assignment/repository.ts';
import { findContribution } from './contribution/repository.ts';
import type { Store } from './db/database.ts';
import { matrix } from './matrix.ts';
import { noRows } from './matrix-rows.ts';
import type { Opens, SharedIds } from './matrix-shared.ts';
import { findLeadOffer } from './matter/joint-matter/leading.ts';
import { findJointMatter } from './matter/joint-matter/repository.ts';
import { participationOf } from './matter/joint-matter/rooms.ts';
import { city, guyuan, guyuanLeader, jointWork } from './matter/joint-matter/testing.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore, watched } from './testing.ts';

/** Takes part, declined, was asked and has not answered, has nothing to do with it; and the city, which leads. */
const committees = ['zhangjiakou', 'guyuan', 'kangbao', 'zhangbei', 'shangyi'];
const everyone: StaffActor[] = committees.flatMap((id) => Role.options.map((role) => anActor(role, id)));
const sideWords = '只在本委空间说的话';

let store: TestStore;
let ids: SharedIds;
let allowed: Record<Opens, (actor: StaffActor) => boolean>;

/** The committee among the shared things, with its row of the register. */
async function addCounty(id: string): Promise<void> {
  const row = await store.db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', 'kangbao')
    .executeTakeFirstOrThrow();
  await store.db
    .insertInto('organization')
    .values({ ...row, id, committee_id: id, code: `code-${id}`, name: id, short_name: id, sort_key: id })
    .execute();
}

beforeAll(async () => {
  store = await openTestStore();
  for (const county of ['zhangbei', 'shangyi']) await addCounty(county);
  const work = jointWork(store);
  const jointId = await work.working();
  await as(city, store).jointMatter.invite({
    id: jointId,
    invitations: [{ committeeId: 'zhangbei' }],
    key: aKey(),
  });
  const { id: entryId } = await work.say(guyuan, jointId, '公共空间里说的话');
  const { id: sideEntryId } = await work.say(guyuan, `${jointId}/guyuan`, sideWords);
  const write = async () => {
    const { id } = await as(guyuan, store).contribution.open({ matterId: jointId, key: aKey() });
    const answers = [1, 2].map((part) => ({ part, text: '已查明' }));
    const command = { type: 'save' as const, text: sideWords, answers, findings: [], citations: [] };
    await as(guyuan, store).contribution.run({ id, version: 1, command, key: aKey() });
    return id;
  };
  const signedId = await write();
  await as(guyuan, store).contribution.run({
    id: signedId,
    version: 2,
    command: {
      type: 'save',
      text: '已查明',
      answers: [1, 2].map((part) => ({ part, text: '是' })),
      findings: [],
      citations: [],
    },
    key: aKey(),
  });
  await as(guyuanLeader, store).contribution.run({
    id: signedId,
    version: 3,
    command: { type: 'sign' },
    key: aKey(),
  });
  const draftId = await write();
  const { id: offerId } = await as(city, store).jointMatter.offerLead({
    id: jointId,
    offer: { toId: 'guyuan', word: '请接任牵头' },
    key: aKey(),
  });
  ids = { jointId, entryId, sideEntryId, draftId, signedId, offerId };
  allowed = await rules();
});
afterAll(() => store.close());

/** Who is let in, as the domain says of these very rows. */
async function rules(): Promise<typeof allowed> {
  const { db } = store;
  const matter = await findJointMatter(db, system, ids.jointId);
  const participation: Participation = await participationOf(db, matter);
  const parties: Party[] = await assignmentsOn(db, system, ids.jointId);
  const [draft, signed, offer] = await Promise.all([
    findContribution(db, system, ids.draftId),
    findContribution(db, system, ids.signedId),
    findLeadOffer(db, system, ids.offerId),
  ]);
  const room = (actor: StaffActor, sideOf: string | null) =>
    seesRoom(actor, { matterId: ids.jointId, sideOf }, participation);
  return {
    head: (actor) => canReadMatter(actor, matter, parties),
    common: (actor) => room(actor, null),
    side: (actor) => room(actor, 'guyuan'),
    ownSide: (actor) => room(actor, actor.committeeId),
    draft: (actor) => canReadContribution(actor, draft, participation),
    signed: (actor) => canReadContribution(actor, signed, participation),
    offer: (actor) => canReadLeadOffer(actor, offer),
  };
}

const missing: SharedIds = {
  jointId: 'missing',
  entryId: 'missing',
  sideEntryId: 'missing',
  draftId: 'missing',
  signedId: 'missing',
  offerId: 'missing',
};

function call(name: string, actor: StaffActor, input: unknown, through: Store = store): Promise<unknown> {
  const [slice = '', procedure = ''] = name.split('.');
  const caller = as(actor, through) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return caller[slice]?.[procedure]?.(input) ?? Promise.reject(new Error(`no procedure ${name}`));
}

const cases = Object.entries(matrix).flatMap(([name, { shared = [] }]) =>
  shared.map(({ opens, input }) => ({ name, opens, input })),
);

describe.each(cases)('$name, for whom the $opens is open', ({ name, opens, input }) => {
  test('is there for exactly those the rule lets in, of every role in every committee, and changes nothing for others', async () => {
    const events = () =>
      store.db
        .selectFrom('event')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await events();
    const none = await refusalOf(call(name, guyuan, input(missing)));
    expect(none?.code).toBe('NOT_FOUND');
    for (const actor of everyone) {
      const { role, committeeId } = actor;
      const refusal = await refusalOf(call(name, actor, input(ids)));
      expect({ role, committeeId, isThere: refusal?.code !== 'NOT_FOUND' }).toEqual({
        role,
        committeeId,
        isThere: allowed[opens](actor),
      });
      if (!allowed[opens](actor)) expect(refusal).toEqual(none);
    }
    expect(await events()).toEqual(before);
  });

  test('asks the database the same for what may not be seen as for what is not there', async () => {
    const asked = async (actor: StaffActor, of: SharedIds): Promise<string[]> => {
      const statements: string[] = [];
      await call(name, actor, input(of), watched(store, statements)).catch(() => undefined);
      return statements;
    };
    for (const actor of everyone.filter((one) => !allowed[opens](one)))
      expect(await asked(actor, ids)).toEqual(await asked(actor, missing));
  });
});

const lists = Object.entries(matrix).filter(([, { concern }]) => ['list', 'audit'].includes(concern));

describe.each(lists)('%s', (name, { input }) => {
  test('tells nobody outside a side room what lies in it, and whoever has no part nothing at all', async () => {
    const given = name.endsWith('.onMatter') ? { matterId: ids.jointId } : input?.(noRows);
    for (const actor of everyone) {
      const told = JSON.stringify(await call(name, actor, given).catch(() => null)) ?? '';
      if (!allowed.side(actor)) {
        expect(told).not.toContain(sideWords);
        expect(told).not.toContain(ids.draftId);
        expect(told).not.toContain(ids.sideEntryId);
      }
      if (actor.committeeId === 'shangyi') {
        expect(told).not.toContain(ids.jointId);
        expect(told).not.toContain('农村机井安全过冬');
      }
    }
  });
});

test('the fixture has everybody in it: lead, taking part, declined, asked, outside', async () => {
  const open = (opens: Opens) =>
    committees.filter((id) =>
      allowed[opens](anActor(id === 'zhangjiakou' ? 'cityStaff' : 'countyStaff', id)),
    );
  expect(open('head')).toEqual(['zhangjiakou', 'guyuan', 'zhangbei']);
  expect(open('common')).toEqual(['zhangjiakou', 'guyuan']);
  expect(open('side')).toEqual(['guyuan']);
  expect(open('ownSide')).toEqual(['zhangjiakou', 'guyuan', 'kangbao', 'zhangbei']);
});
