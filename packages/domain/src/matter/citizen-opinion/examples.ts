import { visitor } from '../../actor/examples.ts';
import { calendar } from '../../calendar/examples.ts';
import { accept } from '../../decision/index.ts';
import { regulation } from '../../regulation/examples.ts';
import type { CitizenOpinion } from './citizen-opinion.ts';
import type { Circumstances } from './effects.ts';
import { type NewOpinion, receive } from './intake.ts';

export const monday = '2026-03-02T01:00:00.000Z';
export const circumstances: Circumstances = { at: monday, calendar, regulation };
export const station = { id: 'guyuan-station', committeeId: 'guyuan', townshipId: null };

export const aNewOpinion = (facts: Partial<NewOpinion> = {}): NewOpinion => ({
  stationCode: 'code-guyuan-station',
  body: '三道沟村的机井一到冬天就冻裂。全村吃水困难',
  channel: 'phone',
  photoIds: [],
  consentVersion: 1,
  ...facts,
});

/** Received in Guyuan on a Monday; `facts` name only what the test is about. */
export const anOpinion = (facts: Partial<CitizenOpinion> = {}): CitizenOpinion => ({
  ...accept(receive(aNewOpinion(), station, 'o-1', visitor, circumstances)).next,
  ...facts,
});
