import { sideRoom } from '@concord/domain/activity';
import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { FeedbackSide } from '@concord/domain/matter/outcome';
import { issueSteps, townClerk, townLeader } from './matter/issue/testing.ts';
import { actingOn } from './matter/outcome/testing.ts';
import { aKey, as, type TestStore } from './testing.ts';

export const counties = ['guyuan', 'kangbao', 'yuxian'] as const;
export type County = (typeof counties)[number];
export const people: Record<County, number> = { guyuan: 6, kangbao: 5, yuxian: 3 };
export const cause = '机井冬季冻裂';
export const day = '2026-03-02';

export const clerkOf = (county: string) => anActor('countyStaff', county);
export const leaderOf = (county: string) => anActor('countyLeader', county);
export const administrators = (['systemAdministrator', 'securityAdministrator', 'auditor'] as const).map(
  (role) => anActor(role, 'zhangjiakou', 'zhangjiakou'),
);
export const departmentOf = (name: string, role: 'unitClerk' | 'unitLeader' = 'unitClerk') =>
  anActor(role, 'zhangjiakou', `zhangjiakou-${name}`);

export const suggestions = [
  '加装井房保温层',
  '管道埋深一米八',
  '安排专项经费',
  '逐井建立台账',
  '入冬前逐井检查',
  '村里明确管护人',
];

export const accepting = { type: 'accept', contactPerson: '办公室' };
/** An answer by which these suggestions are adopted. */
export const adopting = (...parts: number[]) => ({
  type: 'draft',
  text: '已研究办理。',
  answers: parts.map((part) => ({ part, text: '已列入计划', adoption: 'adopted' })),
});

/** What one chapter of the story leaves for the next. */
export const aStory = () => ({
  handed: [] as { county: County; id: string; code: string }[],
  themes: {} as Record<County, string>,
  matterId: '',
  contributions: {} as Record<string, string>,
  outcomeId: '',
  paperId: '',
});
export type Story = ReturnType<typeof aStory>;

/** For tests: steps of the story's people that no other test takes. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one small step after the other
export function storySteps(store: TestStore, told: Story) {
  /** What a receipt says of the way on. */
  const flowOf = async (code: string) =>
    (await as(undefined, store).receipt.byCode({ code })).flow.map(({ sentence }) => sentence);
  const everyReceipt = () => Promise.all(told.handed.map(({ code }) => flowOf(code)));

  /** Whatever of the joint matter somebody gets who asks for everything, in one text; what is refused is empty. */
  const seenBy = async (actor: StaffActor): Promise<string> => {
    const id = told.matterId;
    const rooms = [id, ...[...counties, 'zhangjiakou'].map((committee) => sideRoom(id, committee))];
    const caller = as(actor, store);
    const given = Object.values(told.contributions);
    const calls: (() => Promise<unknown>)[] = [
      () => caller.jointMatter.byId({ id }),
      () => caller.jointMatter.timeline({ id }),
      () => caller.contribution.onMatter({ matterId: id }),
      () => caller.activity.onMatter({ matterId: id }),
      () => caller.activity.list({}),
      () => caller.document.onMatter({ matterId: id }),
      () => caller.lineage.of({ kind: 'jointMatter', id }),
      () => caller.notice.list({}),
      ...rooms.map((roomId) => () => caller.jointMatter.entries({ roomId })),
      ...given.map((one) => () => caller.contribution.edition({ id: one, edition: 1 })),
    ];
    const answers = await Promise.all(calls.map((call) => call().catch(() => null)));
    return JSON.stringify(answers);
  };

  /** Research, held, written down and closed on one day. */
  const looksInto = async (host: StaffActor, roomId: string, finding: string): Promise<void> => {
    const { id } = await as(host, store).activity.plan({
      activity: {
        kind: 'research',
        title: `${host.committeeId}机井冬季安全调研`,
        purpose: '了解哪些村的机井会冻',
        place: '三道沟村',
        fromOn: day,
        toOn: day,
        matterId: told.matterId,
        roomId,
      },
      key: aKey(),
    });
    const findings = [{ text: finding, basis: '现场查看' }];
    const record = {
      type: 'record',
      minutes: '看了十二个村的机井。',
      findings,
      resolutions: [],
      opinions: [],
    };
    for (const command of [{ type: 'hold' }, record, { type: 'close' }]) {
      const { version } = await as(host, store).activity.byId({ id });
      await as(host, store).activity.run({ id, version, command: command as never, key: aKey() });
    }
  };

  const onContribution = async (actor: StaffActor, id: string, command: object) => {
    const { version } = await as(actor, store).contribution.byId({ id });
    return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
  };

  /** Writes an edition, which the leader signs. */
  const gives = async (actor: StaffActor, id: string, text: string): Promise<void> => {
    const answers = [1, 2].map((part) => ({ part, text: '平定堡镇等四个乡镇的十三眼井。' }));
    const themeId = told.themes[actor.committeeId as County];
    const citations = [{ themeId, quotation: '冬天全村拉水吃。' }];
    const findings = [{ number: 1, text: '井房没有保温层' }];
    await onContribution(actor, id, { type: 'save', text, answers, findings, citations });
    await onContribution(actor, id, { type: 'submit' });
    await onContribution(leaderOf(actor.committeeId), id, { type: 'sign' });
  };

  const { onAssignment, below, village } = issueSteps(store);
  const city = anActor('cityStaff', 'zhangjiakou');
  /** A department takes its task up and adopts what was suggested; the city is content. */
  const answers = async (unit: StaffActor, id: string, parts: readonly number[]): Promise<void> => {
    const head = { ...unit, personId: `${unit.personId}-head`, role: 'unitLeader' as const };
    await onAssignment(id, accepting, unit);
    await onAssignment(id, adopting(...parts), unit);
    await onAssignment(id, { type: 'sign' }, head);
    await onAssignment(id, { type: 'pass' }, city);
  };

  /** A county's task goes to the township and on to the village, and comes back done; answers both. */
  const breaksDown = async (countyTask: string): Promise<[string, string]> => {
    const clerk = clerkOf('guyuan');
    const inTown = await below(countyTask, 'guyuan-township', clerk);
    await onAssignment(inTown, accepting, townClerk);
    const villageId = await village('三道沟村', townClerk);
    const villager = anActor('unitLeader', 'guyuan', villageId);
    const inVillage = await below(inTown, villageId, townClerk);
    const way: [string, StaffActor, object][] = [
      [inVillage, villager, accepting],
      [inVillage, villager, adopting(5, 6)],
      [inVillage, villager, { type: 'sign' }],
      [inVillage, townLeader, { type: 'pass' }],
      [inTown, townClerk, adopting(5, 6)],
      [inTown, townLeader, { type: 'sign' }],
      [inTown, clerk, { type: 'pass' }],
    ];
    for (const [id, actor, command] of way) await onAssignment(id, command, actor);
    return [inTown, inVillage];
  };

  const { read, onPaper, send } = actingOn(store);
  /** A paper that tells one side what came of it, and its receipt. */
  const tells = async (side: FeedbackSide): Promise<void> => {
    const addressees = [{ name: '市委办公室' }];
    const draft = { title: '关于建议落实情况的报告', body: '六条建议已落实。', addressees };
    const { version } = await read(told.outcomeId);
    const facts = { id: told.outcomeId, version, side, draft, key: aKey() };
    const { paperId } = await as(city, store).outcome.feedback(facts);
    await send(paperId);
    await onPaper(city, paperId, { type: 'noteReceipt', place: 1, on: day, by: '文电科' });
  };

  return { tells, flowOf, everyReceipt, seenBy, looksInto, onContribution, gives, answers, breaksDown };
}
