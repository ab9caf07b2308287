import {
  anActor,
  clerk,
  roadClerk,
  roadLeader,
  siblingClerk,
  unitClerk,
  unitLeader,
} from '@concord/domain/actor/examples';
import type { AssignmentCommand } from '@concord/domain/assignment';
import { said } from '@concord/domain/assignment/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const hotlineClerk = anActor('unitClerk', 'guyuan', 'guyuan-hotline');
type Person = typeof clerk;
type Command = Partial<AssignmentCommand> & { type: AssignmentCommand['type'] };

const seenBy = (actor: Person, id: string) => as(actor, store).assignment.byId({ id });
async function run(actor: Person, id: string, command: Command): Promise<string> {
  const { version } = await seenBy(actor, id);
  const { status } = await as(actor, store).assignment.run({
    id,
    version,
    command: command as never,
    key: aKey(),
  });
  return status;
}
const refused = (actor: Person, id: string, command: Command) => refusalOf(run(actor, id, command));

async function aTheme(): Promise<string> {
  const { id: opinionId } = await handIn(store);
  const { id } = await as(clerk, store).theme.open({
    theme: { title: '机井冻裂', summary: '三村机井冻裂' },
    opinionIds: [opinionId],
    key: aKey(),
  });
  return id;
}

/** A theme of two questions for 水务 as the lead, with 公路 and 热线 to assist. */
async function givenToThree() {
  const matterId = await aTheme();
  const [lead, roads, hotline] = await as(clerk, store).assignment.order({
    matterKind: 'theme',
    matterId,
    orders: [
      { organizationId: 'guyuan-water', role: 'lead', parts: [1, 2], instruction: '一周内拿出方案' },
      { organizationId: 'guyuan-roads', role: 'assist' },
      { organizationId: 'guyuan-hotline', role: 'assist' },
    ],
    key: aKey(),
  });
  if (!lead || !roads || !hotline) throw new Error('three were ordered');
  return { matterId, lead: lead.id, roads: roads.id, hotline: hotline.id };
}

const answers = [said(1, '水管已更换。'), said(2, '机井已检查。')];
const drafting: Command = { type: 'draft', text: '已全部办理。', answers };

describe('a lead with two assisting units', () => {
  test('answers each question, has the draft countersigned, settles a dispute, and leaves signed and audited', async () => {
    const { matterId, lead, roads, hotline } = await givenToThree();
    for (const [actor, id] of [
      [unitClerk, lead],
      [roadClerk, roads],
      [hotlineClerk, hotline],
    ] as const)
      await run(actor, id, { type: 'accept', contactPerson: '值班室' });
    await run(roadClerk, roads, { type: 'submitAssist', text: '路面由我局修复' });

    expect(await seenBy(unitClerk, lead)).toMatchObject({
      parts: [
        { number: 1, text: '' },
        { number: 2, text: '' },
      ],
      assists: [
        { organizationId: 'guyuan-roads', status: 'delivered', text: '路面由我局修复' },
        { organizationId: 'guyuan-hotline', status: 'accepted', text: null },
      ],
      lead: null,
    });
    expect(
      await refused(unitClerk, lead, { ...drafting, answers: answers.slice(0, 1) } as Command),
    ).toMatchObject({ message: '第 2 条建议还没有答复' });
    expect(await run(unitClerk, lead, drafting)).toBe('drafted');
    expect(await refused(unitLeader, lead, { type: 'sign' })).toMatchObject({
      message: '协办单位尚未全部会签:2 个单位',
    });

    expect((await seenBy(roadClerk, roads)).lead).toMatchObject({ id: null, countersign: null });
    await run(unitClerk, lead, { type: 'requestCountersign' });
    expect((await seenBy(roadClerk, roads)).lead).toEqual({
      id: lead,
      organizationId: 'guyuan-water',
      countersign: 'waiting',
    });
    expect(await seenBy(roadClerk, lead)).toMatchObject({
      reply: { text: '已全部办理。', answers },
      commands: ['agree', 'askChange'],
      assists: [],
    });
    await run(hotlineClerk, lead, { type: 'agree' });
    expect(await run(roadClerk, lead, { type: 'askChange', note: '第二条不妥' })).toBe('countersigning');

    expect(await refused(unitLeader, lead, { type: 'override', note: '按主办意见' })).toMatchObject({
      message: '协办单位有不同意见,请先写明协调情况或领导裁定',
    });
    await run(unitClerk, lead, { type: 'coordinate', note: '副县长协调:第二条按主办意见' });
    expect(await run(unitLeader, lead, { type: 'override', note: '已协调' })).toBe('countersigned');
    expect((await seenBy(clerk, lead)).countersigns).toEqual([
      { organizationId: 'guyuan-roads', answer: 'overridden', note: '第二条不妥' },
      { organizationId: 'guyuan-hotline', answer: 'agreed', note: '' },
    ]);

    expect(await run(unitLeader, lead, { type: 'sign', number: '沽水〔2026〕3号' })).toBe('auditing');
    expect(await run(clerk, lead, { type: 'pass' })).toBe('delivered');
    expect(await as(clerk, store).theme.byId({ id: matterId })).toMatchObject({
      status: 'answered',
      answer: '已全部办理。',
    });
    await run(clerk, lead, { type: 'conclude' });
    expect(await seenBy(roadClerk, roads)).toMatchObject({ status: 'concluded' });
  });

  test('shows every unit what it is about, and lays the countersign on the right desk', async () => {
    const { matterId, lead, roads } = await givenToThree();
    for (const actor of [unitClerk, roadClerk, roadLeader])
      expect(await as(actor, store).theme.byId({ id: matterId })).toMatchObject({ title: '机井冻裂' });
    expect(await refusalOf(as(siblingClerk, store).theme.byId({ id: matterId }))).toMatchObject({
      code: 'NOT_FOUND',
    });

    const desk = async (actor: Person, tray: 'todo' | 'waiting' = 'todo') =>
      (await as(actor, store).workbench.desk({ tray })).flatMap(({ id, status }) =>
        id === lead ? [status] : [],
      );
    await run(unitClerk, lead, { type: 'accept', contactPerson: '值班室' });
    await run(roadClerk, roads, { type: 'accept', contactPerson: '值班室' });
    await run(unitClerk, lead, drafting);
    await run(unitClerk, lead, { type: 'requestCountersign' });
    expect([await desk(roadClerk), await desk(unitClerk), await desk(unitClerk, 'waiting')]).toEqual([
      ['countersigning'],
      [],
      ['countersigning'],
    ]);
    await run(roadClerk, lead, { type: 'askChange', note: '第二条不妥' });
    expect([await desk(roadClerk), await desk(unitClerk)]).toEqual([[], ['countersigning']]);
  });
});

describe('a unit that gives its task on', () => {
  const order = async (organizationId: string) => {
    const { id: opinionId } = await handIn(store);
    const { version } = await as(clerk, store).opinion.byId({ id: opinionId });
    const accept = { type: 'accept' as const, category: 'society' as const, isConsultation: false };
    await as(clerk, store).opinion.run({ id: opinionId, version, command: accept, key: aKey() });
    const [given] = await as(clerk, store).assignment.order({
      matterKind: 'citizenOpinion',
      matterId: opinionId,
      orders: [{ organizationId, role: 'sole' }],
      key: aKey(),
    });
    if (!given) throw new Error('one was ordered');
    return { opinionId, id: given.id };
  };

  test('lets those below see it, judges their answer, and cannot answer before them', async () => {
    const { opinionId, id } = await order('guyuan-water');
    expect(await seenBy(unitClerk, id)).toMatchObject({ mayOrderBelow: false });
    await run(unitClerk, id, { type: 'accept', contactPerson: '值班室' });
    expect(await seenBy(unitClerk, id)).toMatchObject({ mayOrderBelow: true });
    expect(await refusalOf(as(roadClerk, store).opinion.byId({ id: opinionId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const below = { parentId: id, order: { organizationId: 'guyuan-roads', instruction: '先修路' } };
    const { id: child } = await as(unitClerk, store).assignment.orderBelow({ ...below, key: aKey() });
    expect(await as(roadClerk, store).opinion.byId({ id: opinionId })).toMatchObject({ id: opinionId });

    await run(unitClerk, id, { type: 'draft', text: '已修复。' });
    expect(await refused(unitLeader, id, { type: 'sign' })).toMatchObject({
      message: '还有 1 件下级交办未完成',
    });
    await run(roadClerk, child, { type: 'accept', contactPerson: '养护站' });
    await run(roadClerk, child, { type: 'draft', text: '路已修好。' });
    await run(roadLeader, child, { type: 'sign' });
    const desk = await as(unitClerk, store).workbench.desk({ tray: 'todo' });
    expect(desk.find((line) => line.id === child)).toMatchObject({ status: 'auditing' });
    await run(unitClerk, child, { type: 'pass' });
    expect(await run(unitLeader, id, { type: 'sign' })).toBe('auditing');
  });

  test('gives it to nobody outside its committee’s register, nor to a committee', async () => {
    const { id } = await order('guyuan-water');
    await run(unitClerk, id, { type: 'accept', contactPerson: '值班室' });
    const below = (organizationId: string) =>
      refusalOf(
        as(unitClerk, store).assignment.orderBelow({ parentId: id, order: { organizationId }, key: aKey() }),
      );
    expect(await below('kangbao-roads')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await below('nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await below('guyuan')).toMatchObject({ message: '不能交给上级交办单位,请选择下级或其他单位' });
    expect(await below('guyuan-water')).toMatchObject({ message: '同一单位不能重复交办' });
  });
});

test('a wish for more time lies on the desk of whoever decides it', async () => {
  const { lead } = await givenToThree();
  await run(unitClerk, lead, { type: 'accept', contactPerson: '值班室' });
  const asked = async () =>
    (await as(clerk, store).workbench.desk({ tray: 'todo' })).filter(({ asks }) => asks === 'extension');
  expect(await asked()).toEqual([]);
  await run(unitClerk, lead, { type: 'askExtension', dueOn: '2026-03-31', reason: '需论证' });
  expect(await asked()).toMatchObject([{ id: lead }]);
  await run(clerk, lead, { type: 'grantExtension' });
  expect(await asked()).toEqual([]);
  expect(await seenBy(unitClerk, lead)).toMatchObject({ dueOn: '2026-03-31' });
});
