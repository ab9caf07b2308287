import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { Outcome } from '@concord/domain/matter/outcome';
import { issuedOutcome } from '@concord/domain/matter/outcome/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveOut } from '../assignment/handling.ts';
import type { Writing } from '../event/writing.ts';
import { addLink, endLink } from '../matter/links.ts';
import { addOutcome } from '../matter/outcome/repository.ts';
import { readRules } from '../regulation/repository.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

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
