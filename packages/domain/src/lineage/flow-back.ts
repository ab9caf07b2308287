import type { JointForm, JointMatterStatus } from '../matter/joint-matter/joint-matter.ts';

/** What one committee gave to a joint matter; people counted once, however often they came. */
export type Giver = {
  committeeId: string;
  contributions: number;
  activities: number;
  themes: number;
  opinions: number;
  persons: number;
};

/** Something the reader may open. */
export type Reached = { kind: string; id: string; title: string; status: string; at: string | null };

/** Counts of what came of it; the same numbers as on a citizen's receipt, so they may be known to whoever gave something. */
export type CameBack = {
  given: number;
  answered: number;
  lastAnsweredAt: string | null;
  issues: number;
  struck: number;
  promises: number;
  kept: number;
  words: readonly { text: string; at: string }[];
};

/** 成果反哺 of one joint matter: what was given, where it went, what came back. */
export type FlowBack = {
  id: string;
  title: string;
  number: string | null;
  form: JointForm;
  status: JointMatterStatus;
  /** Who leads it. */
  committeeId: string;
  openedAt: string;
  /** The reader's own committee first. */
  givers: readonly Giver[];
  /** Outcomes, papers and directives as far as the reader may see them. */
  reached: readonly Reached[];
  came: CameBack;
  /** People whose receipt tells them of it: of the reader's own county, or of all for its lead. */
  receipts: number;
};

export const nothingGiven = (committeeId: string): Giver => ({
  committeeId,
  contributions: 0,
  activities: 0,
  themes: 0,
  opinions: 0,
  persons: 0,
});

export const gaveSomething = ({ contributions, activities, themes }: Giver): boolean =>
  contributions + activities + themes > 0;

/** Parts of what a committee gave as one giver each; `own` stands first and is there even when it gave nothing. */
export function giversOf(own: string, parts: readonly (Partial<Giver> & { committeeId: string })[]): Giver[] {
  const givers = new Map([[own, nothingGiven(own)]]);
  for (const { committeeId, ...counts } of parts) {
    const so = givers.get(committeeId) ?? nothingGiven(committeeId);
    givers.set(committeeId, { ...so, ...counts });
  }
  return [...givers.values()].filter((one) => one.committeeId === own || gaveSomething(one));
}

/** What came back in one line, for tables and spreadsheets. */
export function cameBackSentence({ given, answered, issues, struck, promises, kept }: CameBack): string {
  const parts = [
    given > 0 && `办理任务 ${given} 项,已有结果 ${answered} 项`,
    issues > 0 && `查出问题 ${issues} 个,已销号 ${struck} 个`,
    promises > 0 && `承诺 ${promises} 项,已兑现 ${kept} 项`,
  ].filter((part) => part !== false);
  return parts.join(';') || '还没有结果';
}

/** What was given in one line. */
export function givenSentence(giver: Giver): string {
  const { contributions, activities, themes, opinions, persons } = giver;
  const parts = [
    contributions > 0 && `贡献 ${contributions} 份`,
    activities > 0 && `调研 ${activities} 次`,
    themes > 0 && `群众专题 ${themes} 个${opinions > 0 ? `(${persons} 人、${opinions} 件意见)` : ''}`,
  ].filter((part) => part !== false);
  return parts.join(';') || '还没有给出';
}
