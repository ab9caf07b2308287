import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Role } from '../actor/actor.ts';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import { canonical, rebuild } from '../event/index.ts';
import type { DocumentCommand } from './command.ts';
import { documentConcerns } from './concerns.ts';
import type { Document } from './document.ts';
import { aDocument, aSection } from './examples.ts';
import {
  createDocument,
  decideDocument,
  documentCommandTypes,
  openDocumentCommands,
  whyNotDocument,
  whyNotWrite,
} from './lifecycle.ts';
import { canReadDocument, partiesTo } from './policy.ts';

const circumstances = {
  at: '2026-03-02T01:00:00.000Z',
  committees: ['zhangjiakou', 'guyuan', 'kangbao'],
  newIds: ['new-1', 'new-2'],
  hash: 'f'.repeat(64),
};
const decided = (document: Document, command: DocumentCommand, actor: Actor = cityClerk) =>
  decideDocument(document, command, { ...circumstances, actor });
const run = (document: Document, command: DocumentCommand, actor?: Actor) =>
  accept(decided(document, command, actor)).next;
const refusal = (document: Document, command: DocumentCommand, actor?: Actor) => {
  const decision = decided(document, command, actor);
  return decision.ok ? undefined : decision.refusal.code;
};
const [wells = aSection(), roads = aSection()] = aDocument().sections;

describe('writing', () => {
  test('is for the committee a section is given to and for the lead, staff and leaders alike', () => {
    for (const actor of [clerk, leader, cityClerk, anActor('cityLeader', 'zhangjiakou')])
      expect(whyNotWrite(aDocument(), wells, actor)).toBeUndefined();
    for (const actor of [siblingClerk, unitClerk, anActor('stationClerk'), anActor('auditor'), system])
      expect(whyNotWrite(aDocument(), wells, actor)?.code).toBe('document.not_your_section');
    expect(whyNotWrite(aDocument(), roads, siblingClerk)).toBeUndefined();
  });

  test('ends when the document is closed or the section left out', () => {
    expect(whyNotWrite(aDocument({ status: 'closed' }), wells, clerk)?.code).toBe('document.closed');
    expect(whyNotWrite(aDocument(), { ...wells, isSetAside: true }, clerk)?.code).toBe('document.set_aside');
    expect(whyNotWrite(aDocument(), aSection({ isFinished: true }), clerk)).toBeUndefined();
  });
});

describe('reading', () => {
  const matter = { committeeId: 'zhangjiakou', level: 'handling' as const, readers: ['chicheng'] };
  const invited = (organizationId: string, status: string, isInvitation = true) => ({
    organizationId,
    coordinatorId: 'zhangjiakou',
    status,
    isInvitation,
  });
  const parties = partiesTo(matter, [
    invited('guyuan', 'accepted'),
    invited('kangbao', 'issued'),
    invited('huailai', 'declined'),
    invited('zhangjiakou-water', 'accepted', false),
  ]);

  test('is for the people of the committees that take part, whole; not for whoever has not answered, nor for units', () => {
    expect(parties).toEqual(['zhangjiakou', 'chicheng', 'guyuan']);
    for (const actor of [system, cityClerk, clerk, leader, anActor('countyStaff', 'chicheng')])
      expect(canReadDocument(actor, aDocument(), parties)).toBe(true);
    for (const actor of [
      siblingClerk,
      unitClerk,
      anActor('stationClerk'),
      anActor('systemAdministrator', 'guyuan', 'guyuan'),
      anActor('auditor', 'zhangjiakou', 'zhangjiakou'),
      anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision'),
    ])
      expect(canReadDocument(actor, aDocument(), parties)).toBe(false);
  });

  test('of a sealed matter is for its committee alone', () => {
    expect(partiesTo({ ...matter, level: 'sealed' }, [invited('guyuan', 'accepted')])).toEqual([
      'zhangjiakou',
    ]);
  });
});

test('whoever is given a section hears of it, the lead of what is done, and all of a version', () => {
  const create = accept(
    createDocument(
      { title: '调研报告', sections: [{ title: '机井现状', committeeId: 'guyuan' }] },
      { id: 'r', matterId: 'm', committeeId: 'zhangjiakou' },
      { ...circumstances, actor: cityClerk },
    ),
  );
  expect(documentConcerns(undefined, create)).toEqual([
    ['请撰写“机井现状”一节', { organizationId: 'guyuan', group: 'clerks' }],
  ]);
  const done = accept(decided(aDocument(), { type: 'finishSection', sectionId: 'wells' }, clerk));
  expect(documentConcerns(aDocument(), done)).toEqual([
    ['“机井现状”一节已写完', { organizationId: 'zhangjiakou', group: 'clerks' }],
  ]);
  const frozen = accept(decided(aDocument(), { type: 'freeze', name: '送审稿' }));
  expect(documentConcerns(aDocument(), frozen)[0]).toHaveLength(3);
});

describe('arranging', () => {
  test('a document is begun by the lead, with sections for those who take part', () => {
    const input = { title: '调研报告', sections: [{ title: '机井现状', committeeId: 'guyuan' }] };
    const place = { id: 'r', matterId: 'm', committeeId: 'zhangjiakou' };
    const { next, event } = accept(createDocument(input, place, { ...circumstances, actor: cityClerk }));
    expect(next).toMatchObject({ status: 'open', sections: [{ id: 'new-1', committeeId: 'guyuan' }] });
    expect(event).toMatchObject({ type: 'create', committeeId: 'zhangjiakou' });
    expect(createDocument(input, place, { ...circumstances, actor: clerk })).toMatchObject({ ok: false });
    const stranger = { ...input, sections: [{ title: '机井现状', committeeId: 'chicheng' }] };
    expect(createDocument(stranger, place, { ...circumstances, actor: cityClerk })).toMatchObject({
      refusal: { code: 'document.not_a_party' },
    });
  });

  test('the lead adds, renames, assigns, moves and leaves out sections; a left-out one comes back as it was', () => {
    let document = run(aDocument(), { type: 'addSection', title: '对策建议', committeeId: 'zhangjiakou' });
    document = run(document, { type: 'renameSection', sectionId: 'wells', title: '机井情况' });
    document = run(document, { type: 'assignSection', sectionId: 'roads', committeeId: 'guyuan' });
    document = run(document, { type: 'moveSection', sectionId: 'new-1', to: 0 });
    document = run(document, { type: 'setAsideSection', sectionId: 'roads' });
    expect(
      document.sections.map(({ id, title, committeeId, isSetAside }) => [id, title, committeeId, isSetAside]),
    ).toEqual([
      ['new-1', '对策建议', 'zhangjiakou', false],
      ['wells', '机井情况', 'guyuan', false],
      ['roads', '道路现状', 'guyuan', true],
    ]);
    expect(refusal(document, { type: 'setAsideSection', sectionId: 'roads' })).toBe('document.set_aside');
    expect(run(document, { type: 'bringBackSection', sectionId: 'roads' }).sections[2]?.isSetAside).toBe(
      false,
    );
    expect(refusal(document, { type: 'assignSection', sectionId: 'wells', committeeId: 'chicheng' })).toBe(
      'document.not_a_party',
    );
    expect(refusal(document, { type: 'renameSection', sectionId: 'gone', title: '别的' })).toBe('not_found');
  });

  test('a county says when its section is done and goes on later, but arranges nothing', () => {
    const done = run(aDocument(), { type: 'finishSection', sectionId: 'wells' }, clerk);
    expect(done.sections[0]?.isFinished).toBe(true);
    expect(refusal(done, { type: 'finishSection', sectionId: 'wells' }, clerk)).toBe('document.finished');
    expect(run(done, { type: 'resumeSection', sectionId: 'wells' }, leader).sections[0]?.isFinished).toBe(
      false,
    );
    expect(refusal(done, { type: 'finishSection', sectionId: 'roads' }, clerk)).toBe(
      'document.not_your_section',
    );
    expect(openDocumentCommands(aDocument(), clerk)).toEqual([]);
    expect(openDocumentCommands(aDocument(), clerk, 'wells')).toEqual(['finishSection', 'restoreSection']);
    expect(openDocumentCommands(aDocument(), siblingClerk, 'wells')).toEqual([]);
  });

  test('versions are numbered from one and vouched for; an older text comes back only from one of them', () => {
    expect(refusal(aDocument(), { type: 'restoreSection', sectionId: 'wells', number: 1 })).toBe(
      'document.no_version',
    );
    const first = run(aDocument(), { type: 'freeze', name: '征求意见稿' });
    const second = run(first, { type: 'freeze', name: '送审稿' });
    expect(second.frozen).toEqual({ number: 2, name: '送审稿', hash: circumstances.hash });
    expect(refusal(second, { type: 'restoreSection', sectionId: 'wells', number: 3 }, clerk)).toBe(
      'document.no_version',
    );
    expect(
      accept(decided(second, { type: 'restoreSection', sectionId: 'wells', number: 1 }, clerk)).event,
    ).toMatchObject({ type: 'restoreSection', note: '“机井现状”恢复为第 1 版' });
    expect(refusal(second, { type: 'freeze', name: '自己的' }, clerk)).toBe('matter.not_yours');
  });

  test('a closed document is only frozen, handed on or opened again', () => {
    const closed = run(aDocument({ frozen: { number: 1, name: '一稿', hash: 'x' } }), { type: 'close' });
    const open = documentCommandTypes.filter(
      (type) => !whyNotDocument(closed, type, { ...circumstances, actor: cityClerk, sectionId: 'wells' }),
    );
    expect(open).toEqual(['freeze', 'reopen']);
    expect(run(closed, { type: 'handOn', committeeId: 'guyuan' }, system).committeeId).toBe('guyuan');
  });
});

const everyone = [
  system,
  ...['zhangjiakou', 'guyuan', 'kangbao', 'chicheng'].flatMap((id) =>
    Role.options.map((role) => anActor(role, id)),
  ),
];
const section = fc.constantFrom('wells', 'roads', 'new-1');
const committee = fc.constantFrom('zhangjiakou', 'guyuan', 'kangbao', 'chicheng');
const command: fc.Arbitrary<DocumentCommand> = fc.oneof(
  fc.record({ type: fc.constant('addSection' as const), title: fc.constant('对策'), committeeId: committee }),
  fc.record({ type: fc.constant('assignSection' as const), sectionId: section, committeeId: committee }),
  fc.record({ type: fc.constant('moveSection' as const), sectionId: section, to: fc.nat(5) }),
  fc.record({
    type: fc.constantFrom(
      'finishSection' as const,
      'resumeSection' as const,
      'setAsideSection' as const,
      'bringBackSection' as const,
    ),
    sectionId: section,
  }),
  fc.record({ type: fc.constant('renameSection' as const), sectionId: section, title: fc.constant('改名') }),
  fc.record({ type: fc.constant('freeze' as const), name: fc.constant('一稿') }),
  fc.record({ type: fc.constantFrom('close' as const, 'reopen' as const) }),
);

test('whatever anybody asks in whatever order, nobody changes another committee’s section but the lead, and the history tells the state', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.constantFrom(...everyone))), (steps) => {
      let document = aDocument();
      const patches: Record<string, unknown>[] = [document];
      for (const [asked, actor] of steps) {
        const decision = decided(document, asked, actor);
        if (!decision.ok) continue;
        const isLead = actor.kind === 'staff' && actor.committeeId === document.committeeId;
        const touched = decision.next.sections.filter(
          (one) => canonical(one) !== canonical(document.sections.find(({ id }) => id === one.id) ?? null),
        );
        if (!isLead && actor.kind === 'staff')
          expect(touched.every(({ committeeId }) => committeeId === actor.committeeId)).toBe(true);
        patches.push(decision.event.patch);
        document = decision.next;
      }
      expect(canonical({ ...document, ...rebuild(patches), version: document.version })).toBe(
        canonical(document),
      );
    }),
  );
});
