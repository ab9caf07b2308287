import { dateInWords, weekdayName } from './date.ts';
import type { DueStep, NamedDays, Recomputed, Term } from './deadline.ts';

export const termUnitNames: Record<Term['unit'], string> = {
  workdays: '个工作日',
  days: '日',
  months: '个月',
};

export const termInWords = ({ unit, amount }: Term): string => `${amount}${termUnitNames[unit]}`;

const inWords = ({ name, from, to }: NamedDays) =>
  from === to ? `${name}(${dateInWords(from)})` : `${name}(${dateInWords(from)}至${dateInWords(to)})`;

/** The answer to "为什么是这天", one sentence a step. */
export const explain = (steps: readonly DueStep[]): string[] => steps.map(sentence);

function sentence(step: DueStep): string {
  switch (step.kind) {
    case 'start':
      return `自${dateInWords(step.start)}起算,当日不计入`;
    case 'workdays': {
      const skipped = step.skipped.length > 0 ? `,跳过${step.skipped.map(inWords).join('、')}` : '';
      const makeUp = step.makeUpDays.map((date) => `${dateInWords(date)}(${weekdayName(date)})`).join('、');
      const counted = makeUp ? `,${makeUp}调休上班,计为工作日` : '';
      return `往后数${step.amount}个工作日,周末不计${skipped}${counted},数到${dateInWords(step.last)}`;
    }
    case 'days':
      return `往后数${step.amount}日,数到${dateInWords(step.last)}`;
    case 'months':
      return step.atMonthEnd
        ? `${step.amount}个月后的当月没有对应日,以月末${dateInWords(step.last)}为最后一日`
        : `${step.amount}个月后的对应日是${dateInWords(step.last)}`;
    case 'moved':
      return `${dateInWords(step.from)}是休息日(${step.because}),顺延至下一个工作日${dateInWords(step.to)}`;
    case 'provisional':
      return `${step.years.join('、')}年放假安排尚未导入,暂按周末和固定日期的节日推算;导入后重新计算,只会推后,不会提前`;
  }
}

export const recomputedNames: Record<Recomputed['outcome'], string> = {
  same: '按新的放假安排重新计算,期限不变',
  later: '按新的放假安排重新计算,期限推后',
  kept: '按新的放假安排期限本应提前,但不早于已告知的日期,维持不变',
  rest_day: '已告知的日期按新的放假安排是休息日,顺延至下一个工作日',
};
