import { activityRefusals } from '../activity/refusals.ts';
import { actorRefusals } from '../actor/refusals.ts';
import { assignmentRefusals } from '../assignment/refusals.ts';
import { calendarRefusals } from '../calendar/refusals.ts';
import { contributionRefusals } from '../contribution/refusals.ts';
import { directiveRefusals } from '../directive/refusals.ts';
import { dispatchRefusals } from '../dispatch/refusals.ts';
import { documentRefusals } from '../document/refusals.ts';
import { evidenceRefusals } from '../evidence/refusals.ts';
import { followUpRefusals } from '../follow-up/refusals.ts';
import { importRefusals } from '../import/refusals.ts';
import { lineageRefusals } from '../lineage/refusals.ts';
import { citizenOpinionRefusals } from '../matter/citizen-opinion/refusals.ts';
import { helpRequestRefusals } from '../matter/help-request/refusals.ts';
import { issueRefusals } from '../matter/issue/refusals.ts';
import { issueListRefusals } from '../matter/issue-list/refusals.ts';
import { jointMatterRefusals } from '../matter/joint-matter/refusals.ts';
import { outcomeRefusals } from '../matter/outcome/refusals.ts';
import { plenarySuggestionRefusals } from '../matter/plenary-suggestion/refusals.ts';
import { matterRefusals } from '../matter/refusals.ts';
import { resolutionRefusals } from '../matter/resolution/refusals.ts';
import { supervisionRefusals } from '../matter/supervision/refusals.ts';
import { themeRefusals } from '../matter/theme/refusals.ts';
import { organizationRefusals } from '../organization/refusals.ts';
import { regulationRefusals } from '../regulation/refusals.ts';
import { sharedItemRefusals } from '../shared-item/refusals.ts';
import { tieRefusals } from '../tie/refusals.ts';

/** Every refusal of the system and its sentence. `{fact}` is filled from the refusal; no code without a sentence. */
export const refusals = {
  not_found: '没有找到,或您无权查看',
  stale: '他人已先行办理,请刷新后再试',
  invalid: '{message}',
  unavailable: '系统暂时繁忙,请稍后再试;您填写的内容没有丢失',
  too_often: '操作过于频繁,请{wait}后再试',
  key_reused: '同一提交凭据已用于另一内容,请刷新页面后重试',
  ...actorRefusals,
  ...organizationRefusals,
  ...citizenOpinionRefusals,
  ...themeRefusals,
  ...matterRefusals,
  ...resolutionRefusals,
  ...outcomeRefusals,
  ...dispatchRefusals,
  ...directiveRefusals,
  ...supervisionRefusals,
  ...helpRequestRefusals,
  ...followUpRefusals,
  ...issueRefusals,
  ...issueListRefusals,
  ...jointMatterRefusals,
  ...contributionRefusals,
  ...lineageRefusals,
  ...plenarySuggestionRefusals,
  ...assignmentRefusals,
  ...evidenceRefusals,
  ...calendarRefusals,
  ...regulationRefusals,
  ...importRefusals,
  ...activityRefusals,
  ...tieRefusals,
  ...sharedItemRefusals,
  ...documentRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;
export type Refusal = { code: RefusalCode; facts?: Record<string, string> };

/** What a rule answers: the outcome, or the reason why not. Rules never throw. */
export type Decision<T> = ({ ok: true } & T) | { ok: false; refusal: Refusal };

export function refuse(code: RefusalCode, facts?: Record<string, string>): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: facts ? { code, facts } : { code } };
}

/** The sentence a person reads. An unknown fact stays visible as its name rather than vanishing. */
export function explain({ code, facts = {} }: Refusal): string {
  return refusals[code].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? name);
}

/** The one exception of the system, thrown where a refused decision meets a caller who cannot go on. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(explain(refusal));
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export function accept<T>(decision: Decision<T>): { ok: true } & T {
  if (decision.ok) return decision;
  throw new Refused(decision.refusal);
}
