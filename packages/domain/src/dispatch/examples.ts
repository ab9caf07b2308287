import { clerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import type { DispatchCommand, Paper } from './command.ts';
import type { Dispatch } from './dispatch.ts';
import { type DispatchCircumstances, decideDispatch, openDispatch } from './lifecycle.ts';

const monday = '2026-03-02T01:00:00.000Z';

export const reportKind = { code: 'report', name: '调研报告', suffix: '' };

/** To a county, with a copy to a unit here and one to a body outside. */
export const aPaper = (facts: Partial<Paper> = {}): Paper => ({
  kind: reportKind,
  title: '关于农村机井安全过冬的报告',
  body: '现将调研情况报告如下。',
  recipients: [
    { organizationId: 'kangbao', name: '康保县政协', isCopy: false },
    { organizationId: null, name: '县委办公室', isCopy: false },
    { organizationId: 'guyuan-water', name: '县水务局', isCopy: true },
  ],
  files: [],
  ...facts,
});

/** Not a real digest: long enough to tell two texts apart. */
export const digest = (text: string): string =>
  [...text].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, 7).toString(16);

export const dispatchAround = (
  actor: Actor,
  facts: Partial<DispatchCircumstances> = {},
): DispatchCircumstances => ({ actor, at: monday, number: '沽政协〔2026〕1号', digest, ...facts });

/** Begun by a clerk of Guyuan. */
export const aDispatch = (facts: Partial<Dispatch> = {}, paper: Partial<Paper> = {}): Dispatch => ({
  ...accept(
    openDispatch(
      { id: 'd-1', committeeId: 'guyuan', about: null, replacesId: null, isBodyFixed: false },
      aPaper(paper),
      { actor: clerk, at: monday },
    ),
  ).next,
  ...facts,
});

/** The paper after these steps; throws the refusal of the first that is refused. */
export const dispatchAfter = (
  start: Dispatch,
  steps: readonly (readonly [Actor, DispatchCommand])[],
  facts: Partial<DispatchCircumstances> = {},
): Dispatch =>
  steps.reduce(
    (dispatch, [actor, command]) =>
      accept(decideDispatch(dispatch, command, dispatchAround(actor, facts))).next,
    start,
  );
