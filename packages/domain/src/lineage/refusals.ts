/** What the way on of an opinion may answer. */
export const lineageRefusals = {
  'lineage.nothing_to_tell': '专题还没有开展、成果还没有印发,不能向群众公布',
  'lineage.word_gone': '没有这条话,或已撤回',
} as const;
