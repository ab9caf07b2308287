/** The columns of every table of figures (domain.md §8), in one order. */
export const figureNames = {
  received: '收到',
  accepted: '受理',
  declined: '不予受理',
  answered: '答复',
  answeredInTime: '按期答复',
  answeredLate: '超期答复',
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  closed: '办结',
} as const;
export type FigureName = keyof typeof figureNames;

/** What stood at the end of the period, as known then. */
export const standingNames = { open: '期末未办结', overdue: '期末超期' } as const;
export type StandingName = keyof typeof standingNames;

/** The address, after the list's own, of the rows behind a figure; none where a list cannot tell them apart. */
export function rowsBehind(
  name: FigureName | StandingName,
  { from, end }: { from: string; end: string },
): string | undefined {
  if (name === 'received') return `open=all&order=newest&receivedFrom=${from}&receivedTo=${end}`;
  if (name === 'open') return `openOn=${end}`;
  return name === 'overdue' ? `overdueOn=${end}` : undefined;
}

type Figures = Partial<Record<string, number>>;

/** A share of whole numbers, or a dash where there is nothing to share. */
export const share = (part: number | undefined, of: number | undefined): string =>
  of ? `${Math.round(((part ?? 0) / of) * 100)}%` : '—';

/** On time of all answered; satisfied of those who said something: silence is counted nowhere. */
export const inTimeShare = (figures: Figures): string => share(figures.answeredInTime, figures.answered);
export const rated = ({ satisfied = 0, basicallySatisfied = 0, dissatisfied = 0 }: Figures): number =>
  satisfied + basicallySatisfied + dissatisfied;
export const satisfiedShare = (figures: Figures): string =>
  share((figures.satisfied ?? 0) + (figures.basicallySatisfied ?? 0), rated(figures));
