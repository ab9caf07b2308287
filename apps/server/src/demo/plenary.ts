import type { StaffActor } from '@concord/domain/actor';
import type { AssignmentCommand } from '@concord/domain/assignment';
import { giveOut } from '../assignment/handling.ts';
import { assignmentsOn } from '../assignment/repository.ts';
import type { Writing } from '../event/writing.ts';
import { openRecord, runRecord, runSuggestion } from '../matter/plenary-suggestion/handling.ts';
import { findRecord, findSuggestion, suggestionsOf } from '../matter/plenary-suggestion/repository.ts';
import { as, later, onAssignment, pairOf, type Story, type World } from './acting.ts';
import told from './plenary.json' with { type: 'json' };

/** Endings of the units that answer for a category, in turn. */
const unitsOf: Record<string, readonly string[]> = {
  经济发展: ['发展和改革委员会', '工业和信息化局', '财政局', '商务局'],
  农业农村: ['农业农村局', '水务局'],
  城市建设与管理: ['住房和城乡建设局', '城市管理综合行政执法局', '交通运输局', '公安局'],
  民生保障: ['民政局', '卫生健康委员会', '教育局', '人力资源和社会保障局'],
  生态环境: ['生态环境局', '林业和草原局'],
  文化旅游与社会治理: ['文化广电和旅游局', '司法局'],
};

const dayMs = 86_400_000;
const plus = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();

/** What the groups of a plenary said, as the clerk takes it in. */
export const plenaryRows = Object.entries(told.categories).flatMap(([category, texts]) =>
  texts.map((text, i) => ({ category, text, groups: `第${'一二三四五六七八'[i % 8]}组` })),
);

/** 全会意见建议 of a year: taken in, decided on, handed out through the coordinating office, mostly answered. */
export async function* tellPlenary(start: string, session: string, world: World): Story {
  const { chance } = world;
  let writing: Writing = yield later(start, 50 * 24, chance);
  const place = await placesOf(writing);
  const { clerk } = pairOf(world.cast, place.cityId);
  const office = pairOf(world.cast, place.officeId);
  const heldOn = writing.at.slice(0, 10);
  const record = await openRecord(as(writing, clerk), {
    title: told.title,
    session,
    heldOn,
    rows: plenaryRows,
  });
  writing = yield later(writing.at, 58 * 24, chance);
  await runRecord(as(writing, clerk), await findRecord(writing.tx, clerk, record.id), {
    type: 'decide',
    decision: {
      body: told.decision,
      on: writing.at.slice(0, 10),
      note: '全部分解转交有关单位,由市督查办跟进督导。',
    },
  });
  const all = await suggestionsOf(writing.tx, clerk, record.id);
  for (const [i, { id, category }] of all.entries()) {
    const organizationId = place.unit(unitsOf[category] ?? [], i);
    const order = {
      organizationId,
      role: 'sole' as const,
      parts: [],
      isMandatory: true,
      instruction: '请研究办理并按期答复。',
      dueBy: null,
    };
    await giveOut(as(writing, clerk), 'plenarySuggestion', id, [order], true, office.clerk.organizationId);
  }
  writing = yield later(writing.at, 48, chance);
  const step = async (actor: StaffActor, id: string, command: AssignmentCommand) => {
    const [one] = await assignmentsOn(writing.tx, actor, id);
    if (one) await onAssignment(writing, actor, one.id, command);
  };
  const unitOf = async (id: string) => {
    const [one] = await assignmentsOn(writing.tx, clerk, id);
    return pairOf(world.cast, one?.organizationId ?? '');
  };
  for (const { id } of all) await step(office.clerk, id, { type: 'issue' });
  writing = yield later(writing.at, 48, chance);
  for (const { id } of all)
    await step((await unitOf(id)).clerk, id, { type: 'accept', contactPerson: '办公室' });
  const waves = [40, 70, 90, 130];
  for (const [wave, days] of waves.entries()) {
    writing = yield plus(record.openedAt, 60 + days);
    for (const [i, { id, category }] of all.entries()) {
      if (i % 5 !== wave) continue; // every fifth is still being worked on
      const unit = await unitOf(id);
      const adoption = chance.happens(0.7) ? 'adopted' : chance.happens(0.8) ? 'partly' : 'not';
      const doneOn = plus(writing.at, adoption === 'not' ? 0 : 60).slice(0, 10);
      await step(unit.clerk, id, {
        type: 'draft',
        text: `关于${category}方面的意见建议,经研究答复如下。`,
        answers: [{ part: 1, text: answers[adoption], adoption, doneOn }],
        grade: null,
        commitments: [],
      });
      await step(unit.leader, id, { type: 'sign', number: '' });
      await step(office.clerk, id, { type: 'pass', grade: null, note: '' });
      if (chance.happens(0.6)) await closeOne(writing, clerk, id);
    }
  }
}

const answers = {
  adopted: '意见予以采纳,已列入年度工作安排,明确了责任科室和完成时限。',
  partly: '部分采纳:能够先行办理的已经安排,其余需结合财力分步实施。',
  not: '目前条件尚不具备,已向提出组说明情况,留作参考。',
};

async function closeOne(writing: Writing, clerk: StaffActor, id: string): Promise<void> {
  await runSuggestion(as(writing, clerk), await findSuggestion(writing.tx, clerk, id), {
    type: 'close',
    note: '',
  });
}

async function placesOf({ tx }: Writing) {
  const rows = await tx
    .selectFrom('organization')
    .innerJoin('organization as committee', 'committee.id', 'organization.committee_id')
    .select(['organization.id', 'organization.kind', 'organization.name'])
    .where('committee.parent_id', 'is', null)
    .orderBy('organization.code')
    .execute();
  const first = (of: (row: (typeof rows)[number]) => boolean): string => rows.find(of)?.id ?? '';
  return {
    cityId: first(({ kind }) => kind === 'committee'),
    officeId: first(({ kind, name }) => kind === 'coordinatorOffice' && name.includes('政府')),
    unit: (endings: readonly string[], turn: number): string => {
      const known = endings.map((ending) =>
        first(({ kind, name }) => kind === 'unit' && name.endsWith(ending)),
      );
      const found = known.filter(Boolean);
      return found[turn % Math.max(1, found.length)] ?? first(({ kind }) => kind === 'unit');
    },
  };
}
