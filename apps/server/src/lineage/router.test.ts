import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { Outcome } from '@concord/domain/matter/outcome';
import { issuedOutcome } from '@concord/domain/matter/outcome/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveOut } from '../assignment/handling.ts';
import type { Writing } from '../event/writing.ts';
import { guyuanLeader, jointWork } from '../matter/joint-matter/testing.ts';
import { addLink, endLink } from '../matter/links.ts';
import { addOutcome } from '../matter/outcome/repository.ts';
import { readRules } from '../regulation/repository.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore, watched } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const clerk = anActor('countyStaff');
const sibling = anActor('countyStaff', 'kangbao');
const city = anActor('cityStaff', 'zhangjiakou');
const at = '2026-03-02T01:00:00.000Z';

const write = async <T>(actor: StaffActor, work: (writing: Writing) => Promise<T>): Promise<T> => {
  const rules = await readRules(store.db);
  return store.write((tx) => work({ tx, engine: store.engine, actor, at, rules, events: [] }));
};

/** A theme of Guyuan's with two people in it, one of whom came twice. */
async function aTheme() {
  const phones = ['13800000001', '13800000001', '13800000002'];
  const handed = [];
  for (const phone of phones) handed.push(await handIn(store, { phone }));
  for (const { id } of handed)
    await as(clerk, store).opinion.run({
      id,
      version: 1,
      command: { type: 'accept', category: 'society', isConsultation: false },
      key: aKey(),
    });
  const { id } = await as(clerk, store).theme.open({
    theme: { title: '机井冬季冻裂', summary: '多村机井冻裂' },
    opinionIds: handed.map((one) => one.id),
    key: aKey(),
  });
  return { themeId: id, handed };
}

const anIssued = (id: string): Outcome =>
  issuedOutcome({
    id,
    version: 1,
    committeeId: 'zhangjiakou',
    title: '关于机井防冻的调研报告',
    number: null,
    level: 'committee',
    readers: [],
    parts: [{ number: 1, text: '改造机井' }],
    openedAt: at,
  });

async function anOutcomeOf(themeId: string, id: string) {
  await write(city, async (writing) => {
    const next = anIssued(id);
    const event = {
      aggregate: 'outcome' as const,
      aggregateId: id,
      version: 1,
      committeeId: 'zhangjiakou',
      type: 'open',
      from: null,
      to: next.status,
      by: { kind: 'system' as const, personId: null, capacityId: null, organizationId: null, role: null },
      at,
      patch: {},
      note: null,
    };
    await addOutcome(writing, { next, event }, []);
    await addLink(writing, {
      type: 'raises',
      from: { kind: 'theme', id: themeId },
      to: { kind: 'outcome', id },
      committeeId: 'guyuan',
    });
    const order = {
      organizationId: 'zhangjiakou-water',
      role: 'sole' as const,
      parts: [],
      isMandatory: true,
      instruction: '请研究办理',
      dueBy: null,
    };
    await giveOut(writing, 'outcome', id, [order], false);
  });
}

/** An outcome and what came of it, step by step: ten from every one. */
async function manyOf(themeId: string, count: number) {
  const ids = Array.from({ length: count }, (_, i) => `many-${i}`);
  const head = { kind: 'outcome', version: 1, committee_id: 'zhangjiakou', status: 'issued', number: null };
  const rest = { title: '机井', level: 'committee', regulation_version: 0, opened_at: at, closed_at: null };
  const links = ids.slice(1).map((id, i) => ({ from: `many-${Math.floor(i / 10)}`, to: id }));
  await store.write(async (tx) => {
    for (let i = 0; i < count; i += 500) {
      const some = ids.slice(i, i + 500);
      await tx
        .insertInto('matter')
        .values(some.map((id) => ({ id, ...head, ...rest })))
        .execute();
      await tx
        .insertInto('link')
        .values(
          [{ from: themeId, to: 'many-0' }, ...links].slice(i, i + 500).map(({ from, to }) => ({
            id: `link-${to}`,
            type: 'yields',
            from_kind: from === themeId ? 'theme' : 'outcome',
            from_id: from,
            to_kind: 'outcome',
            to_id: to,
            committee_id: 'zhangjiakou',
            at,
            ended_at: null,
          })),
        )
        .execute();
    }
  });
}

describe('the river', () => {
  test('shows each reader what they may see, and the county that gave something that more follows', async () => {
    const { themeId, handed } = await aTheme();
    await anOutcomeOf(themeId, 'o-1');
    const river = (actor: StaffActor, kind: 'theme' | 'outcome' | 'citizenOpinion', id: string) =>
      as(actor, store).lineage.of({ kind, id });
    const ofCounty = await river(clerk, 'citizenOpinion', handed[0]?.id ?? '');
    expect(ofCounty.nodes.map(({ kind }) => kind)).toEqual(['citizenOpinion', 'theme']);
    expect(ofCounty.unseen).toEqual([{ after: themeId, count: 1 }]);
    expect(JSON.stringify(ofCounty)).not.toContain('调研报告');

    const ofCity = await river(city, 'outcome', 'o-1');
    expect(ofCity.nodes.map(({ kind, title }) => [kind, title])).toEqual([
      ['outcome', '关于机井防冻的调研报告'],
      ['assignment', 'zhangjiakou-water'],
    ]);
    expect(ofCity.unseen).toEqual([]);
    expect(JSON.stringify(ofCity)).not.toContain('冻裂');

    for (const actor of [sibling, anActor('auditor', 'guyuan', 'guyuan')])
      expect(await refusalOf(river(actor, 'theme', themeId))).toEqual(
        await refusalOf(river(actor, 'theme', 'missing')),
      );
  });

  test('counts a person who came twice once', async () => {
    const { themeId } = await aTheme();
    expect((await as(clerk, store).lineage.of({ kind: 'theme', id: themeId })).people).toEqual({
      opinions: 3,
      persons: 2,
    });
  });
});

describe('the river of joint work', () => {
  test('is read from the rows: citizens’ theme, contribution, joint matter, outcome, and each sees their part', async () => {
    const work = jointWork(store);
    const { themeId, handed } = await aTheme();
    const jointId = await work.working();
    const mine = as(clerk, store);
    const { id } = await mine.contribution.open({ matterId: jointId, key: aKey() });
    const answers = [1, 2].map((part) => ({ part, text: '已查明' }));
    const content = { text: '已查明', answers, findings: [], citations: [{ themeId, quotation: '' }] };
    const step = (actor: StaffActor, version: number, command: object) =>
      as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
    await step(clerk, 1, { type: 'save', ...content });
    const river = (actor: StaffActor, kind: 'citizenOpinion' | 'contribution' | 'jointMatter', of: string) =>
      as(actor, store).lineage.of({ kind, id: of });
    expect((await river(city, 'jointMatter', jointId)).nodes.map(({ kind }) => kind)).not.toContain(
      'contribution',
    );
    await step(guyuanLeader, 2, { type: 'sign' });

    const ofCounty = await river(clerk, 'citizenOpinion', handed[0]?.id ?? '');
    expect(ofCounty.nodes.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'citizenOpinion',
      'theme',
      'contribution',
      'jointMatter',
    ]);
    expect(ofCounty.nodes[2]?.title).toBe('guyuan贡献第 1 号 第 1 版');
    const ofCity = await river(city, 'jointMatter', jointId);
    expect(ofCity.edges).toContainEqual({ from: id, to: jointId });
    expect(ofCity.nodes.some(({ kind }) => kind === 'theme')).toBe(false);
    for (const actor of [sibling, anActor('countyStaff', 'kangbao')])
      expect(await refusalOf(river(actor, 'contribution', id))).toEqual(
        await refusalOf(river(actor, 'contribution', 'missing')),
      );
  });

  test('of five thousand things is walked in a few statements, not one for each', async () => {
    const { themeId } = await aTheme();
    await manyOf(themeId, 5000);
    const statements: string[] = [];
    const { nodes } = await as(city, watched(store, statements)).lineage.of({
      kind: 'outcome',
      id: 'many-0',
    });
    expect(nodes).toHaveLength(5000);
    expect(statements.length).toBeLessThan(40);
  });
});

test('the receipt says in plain words what the opinion became part of and what came of it, and nothing else', async () => {
  const { themeId, handed } = await aTheme();
  const code = handed[0]?.code ?? '';
  const flow = async () => (await as(undefined, store).receipt.byCode({ code })).flow;
  expect((await flow()).map(({ sentence }) => sentence)).toEqual(['和 2 人反映的同类情况一起办理']);
  await anOutcomeOf(themeId, 'o-2');
  const told = await flow();
  expect(told.map(({ sentence }) => sentence)).toEqual([
    '和 2 人反映的同类情况一起办理',
    '由此形成 1 项办理任务,已有结果 0 项',
  ]);
  expect(JSON.stringify(told)).not.toMatch(/调研报告|zhangjiakou|o-2/);
});

test('what was linked and unlinked flows no more', async () => {
  const { themeId } = await aTheme();
  await anOutcomeOf(themeId, 'o-3');
  await write(city, (writing) => endLink(writing, themeId, 'raises', 'o-3'));
  expect((await as(clerk, store).lineage.of({ kind: 'theme', id: themeId })).unseen).toEqual([]);
});
