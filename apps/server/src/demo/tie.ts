import type { StaffActor } from '@concord/domain/actor';
import { addDays } from '@concord/domain/calendar';
import { plan } from '../activity/handling.ts';
import type { Writing } from '../event/writing.ts';
import { administer } from '../organization/administration.ts';
import { beginTie } from '../tie/handling.ts';
import { as, later, pairOf, type Story, type World } from './acting.ts';
import { aName, type Codes, step } from './activity.ts';
import { type Chance, createChance } from './chance.ts';
import { employ } from './people.ts';

const dayMs = 86_400_000;
const plus = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();
const titles = ['副主席', '副主席', '副主席', '副主席', '副主席', '副主席', '秘书长'];

/** Who retires, how long before the end of the year, and whose contact nobody has taken over since. */
const retires = { index: 5, daysBefore: 100, gap: '130706' };

const visited = [
  '听取了上半年工作情况,走访了两个联络站,就机井过冬、养老服务交换了意见。',
  '参加县政协常委会学习,与界别委员座谈,收集对市政协工作的意见四条。',
  '到联系乡镇走访,看了委员工作室,商量了下半年联合调研的安排。',
];

/** 市政协领导联系县区政协: fifteen of sixteen at the end, for one leader has retired. */
export async function* tellTies(
  start: string,
  until: string,
  codes: Codes,
  { cast }: World,
  passwordHash: string,
): Story {
  const chance = createChance(1607);
  const cityId = codes.get('130700') ?? '';
  const city = pairOf(cast, cityId);
  let writing = yield later(start, 15 * 24, chance);
  const leaders = [city.leader.capacityId];
  for (const [i, title] of titles.entries())
    leaders.push(
      await aLeader(writing, cityId, 'cityLeader', `shi.leader.${i + 2}`, title, chance, passwordHash),
    );
  const counties = [...codes].filter(([code]) => code !== '130700');
  const ties: { id: string; countyId: string }[] = [];
  for (const [i, [code, countyId]] of counties.entries()) {
    const holder = code === retires.gap ? retires.index : i % leaders.length;
    const membershipId = leaders[holder] ?? '';
    ties.push({ id: await begin(writing, city.clerk, membershipId, countyId, 'leaderCounty'), countyId });
  }
  const isRetiring = (i: number): boolean => i % leaders.length === retires.index;
  const visits = ties.flatMap((tie, i) => {
    if (i === 7) return []; // not met yet
    const days = i === 3 ? 250 : chance.between(isRetiring(i) ? retires.daysBefore + 30 : 15, 170);
    return [{ ...tie, days }];
  });
  const [early, late] = [true, false].map((isEarly) =>
    visits.filter(({ days }) => days > retires.daysBefore === isEarly).sort((a, b) => b.days - a.days),
  );
  const meet = ({ days, ...tie }: (typeof visits)[number]) =>
    visit(plus(until, -days), tie, city.clerk, pairOf(cast, tie.countyId).clerk, chance);
  for (const one of early ?? []) yield* meet(one);
  writing = yield plus(until, -retires.daysBefore);
  await retire(writing, cityId, leaders[retires.index] ?? '');
  writing = yield plus(until, -retires.daysBefore + 5);
  for (const [i, [code, countyId]] of counties.entries())
    if (isRetiring(i) && code !== retires.gap)
      await begin(writing, city.clerk, leaders[(i + 1) % leaders.length] ?? '', countyId, 'leaderCounty');
  for (const one of late ?? []) yield* meet(one);
}

/** 县政协领导联系乡镇: of one county, most of its townships. */
export async function* tellTownships(
  start: string,
  until: string,
  codes: Codes,
  { cast }: World,
  passwordHash: string,
): Story {
  const chance = createChance(724);
  const countyId = codes.get('130724') ?? '';
  const county = pairOf(cast, countyId);
  const writing = yield later(start, 18 * 24, chance);
  const leaders = [county.leader.capacityId];
  for (const n of [2, 3])
    leaders.push(
      await aLeader(writing, countyId, 'countyLeader', `gy.leader.${n}`, '副主席', chance, passwordHash),
    );
  const townships = await writing.tx
    .selectFrom('organization')
    .select('id')
    .where('committee_id', '=', countyId)
    .where('kind', '=', 'township')
    .orderBy('code')
    .execute();
  const ties: { id: string; countyId: string }[] = [];
  for (const [i, { id }] of townships.entries()) {
    if (i % 6 === 5) continue;
    const membershipId = leaders[i % leaders.length] ?? '';
    ties.push({ id: await begin(writing, county.clerk, membershipId, id, 'leaderTownship'), countyId });
  }
  for (const [i, tie] of ties.slice(0, 9).entries())
    yield* visit(plus(until, -165 + i * 16), tie, county.clerk, undefined, chance);
}

async function aLeader(
  writing: Writing,
  organizationId: string,
  role: 'cityLeader' | 'countyLeader',
  login: string,
  title: string,
  chance: Chance,
  passwordHash: string,
): Promise<string> {
  const place = { id: organizationId, committee_id: organizationId };
  const { capacityId } = await employ(writing, place, role, login, chance, passwordHash, title);
  return capacityId;
}

async function begin(
  writing: Writing,
  clerk: StaffActor,
  membershipId: string,
  subjectId: string,
  kind: 'leaderCounty' | 'leaderTownship',
): Promise<string> {
  const from = writing.at.slice(0, 10);
  const { id } = await beginTie(as(writing, clerk), { kind, membershipId, subjectId, from, note: '' });
  return id;
}

/** A day on which they meet, from the plan to its minutes; `guest`: whoever answers for the visited committee. */
async function* visit(
  at: string,
  tie: { id: string; countyId: string },
  host: StaffActor,
  guest: StaffActor | undefined,
  chance: Chance,
): Story {
  let writing = yield later(at, 1, chance);
  const on = addDays(writing.at.slice(0, 10), 2);
  const { id } = await plan(as(writing, host), {
    kind: 'visit',
    title: guest ? '到联系县区走访' : '到联系乡镇走访',
    purpose: '听情况、听意见,商量共同要做的事。',
    place: '',
    fromOn: on,
    toOn: on,
    startTime: '09:00',
    agenda: [],
    invited: guest ? [tie.countyId] : [],
    matterId: null,
    roomId: null,
    tieId: tie.id,
  });
  const person = (capacity: string) => ({ id: null, name: aName(chance), unit: '', capacity });
  await step(writing, host, id, { type: 'enterPeople', people: [person('联系领导')] });
  if (guest) {
    await step(writing, guest, id, { type: 'takePart', note: '' });
    await step(writing, guest, id, { type: 'enterPeople', people: [person('副主席')] });
  }
  writing = yield later(`${on}T08:00:00.000Z`, 1, chance);
  await step(writing, host, id, { type: 'hold' });
  const { next } = await step(writing, host, id, {
    type: 'record',
    minutes: chance.one(visited),
    findings: [],
    resolutions: [],
    opinions: [],
  });
  const marks = next.participants.map(({ id: personId }) => ({
    id: personId,
    presence: 'present' as const,
    reason: '',
  }));
  await step(writing, host, id, { type: 'notePresence', marks });
  await step(writing, host, id, { type: 'close' });
}

/** The security administrator ends the office; what rested on it ends with it. */
async function retire(writing: Writing, committeeId: string, membershipId: string): Promise<void> {
  const { id, person_id } = await writing.tx
    .selectFrom('membership')
    .select(['id', 'person_id'])
    .where('committee_id', '=', committeeId)
    .where('role', '=', 'securityAdministrator')
    .executeTakeFirstOrThrow();
  const administrator: StaffActor = {
    kind: 'staff',
    personId: person_id,
    capacityId: id,
    organizationId: committeeId,
    committeeId,
    role: 'securityAdministrator',
  };
  await administer(as(writing, administrator), { type: 'endMembership', id: membershipId }, null);
}
