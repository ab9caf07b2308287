import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk } from '../../actor/examples.ts';
import type { StaffActor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { aJointMatter, aParticipation } from './examples.ts';
import {
  type Around,
  type Evidence,
  entryConcerns,
  entryLifecycle,
  marked,
  type NewEntry,
  NewEntry as NewEntryShape,
  post,
} from './index.ts';

const at = '2026-03-02T01:00:00.000Z';
const common = { matterId: 'j-1', sideOf: null };
const side = { matterId: 'j-1', sideOf: 'guyuan' };
const around = (actor: StaffActor, facts: Partial<Around> = {}): Around => ({
  actor,
  at,
  room: common,
  matter: aJointMatter(),
  participation: aParticipation(),
  ...facts,
});
const anEntry = (facts: Partial<NewEntry>): NewEntry => NewEntryShape.parse({ kind: 'talk', ...facts });
const talk = anEntry({ text: '下周二一起去平定堡镇。' });
const codeOf = (input: NewEntry, facts: Around, evidence: Evidence | null = null) => {
  const outcome = post(input, evidence, 'e-1', facts);
  return outcome.ok ? undefined : outcome.refusal.code;
};

describe('what is put into a room', () => {
  test('stands in the history of whoever wrote it, without its words', () => {
    const { next, event } = accept(post(talk, null, 'e-1', around(clerk)));
    expect(next).toMatchObject({ committeeId: 'guyuan', roomId: 'j-1', status: 'standing' });
    expect(event).toMatchObject({ committeeId: 'guyuan', aggregate: 'roomEntry', note: null });
    expect(JSON.stringify(event)).not.toContain('平定堡');
  });

  test('comes only from those who take part, while the matter lives', () => {
    expect(codeOf(talk, around(siblingClerk))).toBe('not_found');
    expect(codeOf(talk, around(anActor('unitClerk')))).toBe('not_found');
    const ended = around(clerk, { matter: aJointMatter({ status: 'closed' }) });
    expect(codeOf(talk, ended)).toBe('joint.room_closed');
    expect(codeOf(anEntry({}), around(clerk))).toBe('joint.words_needed');
    expect(codeOf(anEntry({ kind: 'paper', attachmentIds: ['f-1'] }), around(clerk))).toBeUndefined();
  });

  test('may be taken back by its author alone, and leaves a mark without words', () => {
    const { next } = accept(post(talk, null, 'e-1', around(clerk)));
    for (const actor of [leader, cityClerk, siblingClerk])
      expect(entryLifecycle.whyNot(next, 'withdraw', { actor, at })?.code).toBe('matter.not_yours');
    const gone = accept(entryLifecycle.decide(next, { type: 'withdraw' }, { actor: clerk, at })).next;
    expect(marked(gone)).toMatchObject({ status: 'withdrawn', text: '', withdrawnAt: at });
    expect(entryLifecycle.decide(gone, { type: 'withdraw' }, { actor: clerk, at }).ok).toBe(false);
  });

  test('of people heard stays in the side room, says what kind of person, and no number or name of theirs', () => {
    const heard = anEntry({ kind: 'heard', who: '养殖户', text: '冬天靠拉水,一车八十元。' });
    expect(codeOf(heard, around(clerk))).toBe('joint.side_only');
    expect(codeOf(heard, around(clerk, { room: side }))).toBeUndefined();
    expect(codeOf({ ...heard, who: '' }, around(clerk, { room: side }))).toBe('joint.who_needed');
    const named = { ...heard, text: '电话 15500001234,随时可问。' };
    expect(codeOf(named, around(clerk, { room: side }))).toBe('joint.personal');
  });

  test('as citizens’ word gives numbers of people and a quotation that tells on nobody', () => {
    const evidence: Evidence = {
      themeId: 't-1',
      title: '机井冬季冻裂',
      people: 14,
      opinions: 17,
      quotation: '井口没有盖。',
    };
    const cited = anEntry({ kind: 'evidence', citation: { themeId: 't-1', quotation: '井口没有盖。' } });
    expect(codeOf(cited, around(clerk), evidence)).toBeUndefined();
    expect(codeOf(cited, around(clerk))).toBe('joint.words_needed');
    const accusing = { ...cited, citation: { themeId: 't-1', quotation: '村支书王大山贪污修井款。' } };
    expect(post(accusing, evidence, 'e-1', around(clerk))).toMatchObject({
      refusal: { code: 'joint.personal', facts: { what: '指名举报' } },
    });
  });

  test('as handed upward is a dated fact of the lead’s', () => {
    const upward = anEntry({ kind: 'submitted', who: '省政协', text: '报送调研报告', onDay: '2026-06-01' });
    expect(codeOf(upward, around(cityClerk))).toBeUndefined();
    expect(codeOf(upward, around(clerk))).toBe('joint.lead_only');
    expect(codeOf({ ...upward, onDay: null }, around(cityClerk))).toBe('joint.day_needed');
    expect(codeOf({ ...upward, kind: 'result', who: '' }, around(cityClerk))).toBe('joint.who_needed');
  });

  test('concerns the others of the common room; a side room tells nobody', () => {
    const inCommon = accept(post(talk, null, 'e-1', around(clerk))).next;
    const desks = entryConcerns(inCommon, aParticipation()).flatMap(([, ...all]) => all);
    expect(desks.map(({ organizationId }) => organizationId)).toEqual(['zhangjiakou', 'guyuan']);
    const inSide = accept(post(talk, null, 'e-2', around(clerk, { room: side }))).next;
    expect(entryConcerns(inSide, aParticipation())).toEqual([]);
  });
});
