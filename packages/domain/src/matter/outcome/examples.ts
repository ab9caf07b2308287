import { clerk, system } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import type { OutcomeCommand } from './command.ts';
import { decideOutcome, type OutcomeCircumstances, openOutcome } from './lifecycle.ts';
import type { Outcome, OutcomeText } from './outcome.ts';

const monday = '2026-03-02T01:00:00.000Z';

export const anOutcomeText = (facts: Partial<OutcomeText> = {}): OutcomeText => ({
  title: '关于农村机井安全过冬的报告',
  form: 'report',
  body: '三个乡镇的机井冬季冻裂,群众吃水困难。',
  suggestions: ['加装井房保温层', '管道埋深一米八', '入冬前逐井检查'],
  ...facts,
});

/** Researched, with nothing given out and nobody told yet. */
export const outcomeAround = (
  actor: Actor = clerk,
  facts: Partial<OutcomeCircumstances> = {},
): OutcomeCircumstances => ({
  actor,
  at: monday,
  text: '三个乡镇的机井冬季冻裂。',
  isResearched: true,
  owing: 0,
  given: 0,
  received: [],
  papers: [],
  isPaperOpen: true,
  ...facts,
});

/** Begun by a clerk of Guyuan. */
export const anOutcome = (facts: Partial<Outcome> = {}, text: Partial<OutcomeText> = {}): Outcome => ({
  ...accept(
    openOutcome(
      { id: 'r-1', committeeId: 'guyuan', jointMatterId: null, readers: [], regulationVersion: 0 },
      anOutcomeText(text),
      { actor: clerk, at: monday },
    ),
  ).next,
  ...facts,
});

export const outcomeAfter = (
  start: Outcome,
  steps: readonly (readonly [Actor, OutcomeCommand])[],
  facts: Partial<OutcomeCircumstances> = {},
): Outcome =>
  steps.reduce(
    (outcome, [actor, command]) => accept(decideOutcome(outcome, command, outcomeAround(actor, facts))).next,
    start,
  );

/** Issued, with a county and a unit as recipients. */
export const issuedOutcome = (facts: Partial<Outcome> = {}): Outcome => ({
  ...outcomeAfter(anOutcome(), [
    [clerk, { type: 'prepare', paperId: 'd-1' }],
    [system, { type: 'issue', number: '沽政协〔2026〕1号', readers: ['kangbao', 'guyuan-water'] }],
  ]),
  ...facts,
});
