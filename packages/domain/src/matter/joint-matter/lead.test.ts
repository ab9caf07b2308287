import { expect, test } from 'vitest';
import { anActor, cityClerk, clerk, siblingClerk, unitClerk } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { aJointMatter, aParticipation } from './examples.ts';
import {
  canReadLeadOffer,
  type JointMatter,
  leadOfferConcerns,
  leadOfferLifecycle,
  offerLead,
} from './index.ts';

const at = '2026-03-02T01:00:00.000Z';
const around = (actor: Actor, facts: { isPending?: boolean; matter?: JointMatter } = {}) => ({
  actor,
  at,
  matter: aJointMatter(),
  participation: aParticipation(),
  isPending: false,
  ...facts,
});
const toGuyuan = { toId: 'guyuan', word: '由沽源牵头更便于实地工作' };
const { decide, openCommands } = leadOfferLifecycle;

test('the lead is offered by the lead, to somebody who accepted, one offer at a time', () => {
  const { next, event } = accept(offerLead(toGuyuan, 'l-1', around(cityClerk)));
  expect(next).toMatchObject({ committeeId: 'zhangjiakou', toId: 'guyuan', status: 'offered' });
  expect(event).toMatchObject({ aggregate: 'leadOffer', type: 'offer', committeeId: 'zhangjiakou' });
  const code = (input: typeof toGuyuan, ...facts: Parameters<typeof around>) => {
    const outcome = offerLead(input, 'l-1', around(...facts));
    return outcome.ok ? undefined : outcome.refusal.code;
  };
  expect(code(toGuyuan, clerk)).toBe('matter.not_yours');
  expect(code({ ...toGuyuan, toId: 'kangbao' }, cityClerk)).toBe('joint.offer_to_participant');
  expect(code({ ...toGuyuan, toId: 'zhangjiakou' }, cityClerk)).toBe('joint.offer_to_participant');
  expect(code(toGuyuan, cityClerk, { isPending: true })).toBe('joint.offer_open');
  expect(code(toGuyuan, cityClerk, { matter: aJointMatter({ status: 'closed' }) })).toBe('joint.room_closed');
});

test('each side has its own answers: taken or refused by the other, withdrawn by the lead, once', () => {
  const { next: offer } = accept(offerLead(toGuyuan, 'l-1', around(cityClerk)));
  expect(openCommands(offer, { actor: clerk, at })).toEqual(['take', 'refuse']);
  expect(openCommands(offer, { actor: cityClerk, at })).toEqual(['withdraw']);
  expect(openCommands(offer, { actor: siblingClerk, at })).toEqual([]);
  expect(openCommands(offer, { actor: anActor('auditor', 'guyuan', 'guyuan'), at })).toEqual([]);
  const taken = accept(decide(offer, { type: 'take', word: '' }, { actor: clerk, at })).next;
  expect(taken).toMatchObject({ status: 'taken', answeredAt: at });
  expect(openCommands(taken, { actor: clerk, at })).toEqual([]);
});

test('an offer is read by its two sides, and each answer tells the other', () => {
  const { next: offer } = accept(offerLead(toGuyuan, 'l-1', around(cityClerk)));
  expect([clerk, cityClerk, siblingClerk, unitClerk].map((actor) => canReadLeadOffer(actor, offer))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const told = (status: typeof offer.status) =>
    leadOfferConcerns({ ...offer, status }).flatMap(([, ...desks]) => desks.map((one) => one.organizationId));
  expect(told('offered')).toEqual(['guyuan', 'guyuan']);
  expect(told('taken')).toEqual(['zhangjiakou', 'zhangjiakou']);
  expect(told('refused')).toEqual(['zhangjiakou']);
  expect(told('withdrawn')).toEqual(['guyuan']);
});
