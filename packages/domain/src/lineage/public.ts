/** What the platform knows of the way an opinion went on; counts and days only, no words of anybody (domain.md §5.6 raise). */
export type PublicFacts = {
  /** People who told of the same, each once; `at`: since when they are handled together. */
  theme: { persons: number; at: string } | null;
  joint: readonly { at: string; status: string; committees: number; issuedAt: string | null }[];
  /** Suggestions given to units because of it, and how many of them are answered. */
  given: number;
  answered: number;
  lastAnsweredAt: string | null;
  /** Problems found because of it, and how many of them are put right. */
  issues: number;
  struck: number;
  /** What the committees tell the public of the result. */
  words: readonly { text: string; at: string }[];
};

/** One plain sentence of the way on, with its day. */
export type PublicStep = { sentence: string; at: string };

/**
 * What the holder of a receipt code is told of what their opinion became part of:
 * defined here and nowhere else. The order is that of time as it usually goes, not of rows.
 */
export function publicFlow(facts: PublicFacts): PublicStep[] {
  const steps: PublicStep[] = [];
  const { theme, joint, given, answered, lastAnsweredAt, issues, struck, words } = facts;
  if (theme) steps.push({ sentence: `和 ${theme.persons} 人反映的同类情况一起办理`, at: theme.at });
  for (const { at, committees, issuedAt } of joint) {
    steps.push({ sentence: `已列入政协联动专题,${committees} 个市、县区政协一起调研`, at });
    if (issuedAt) steps.push({ sentence: '调研已形成意见建议,报送有关方面', at: issuedAt });
  }
  if (given > 0)
    steps.push({
      sentence:
        answered === given
          ? `由此形成的 ${given} 项办理任务都有了结果`
          : `由此形成 ${given} 项办理任务,已有结果 ${answered} 项`,
      at: lastAnsweredAt ?? joint.at(-1)?.issuedAt ?? joint.at(-1)?.at ?? theme?.at ?? '',
    });
  if (issues > 0)
    steps.push({
      sentence: `查出问题 ${issues} 个,已整改销号 ${struck} 个`,
      at: lastAnsweredAt ?? joint.at(-1)?.at ?? theme?.at ?? '',
    });
  return [...steps, ...words.map(({ text, at }) => ({ sentence: text, at }))];
}
