/** What kinds of activity there are, as data: another kind is one more row (domain.md §4 no. 4). */
type KindRule = {
  name: string;
  /** What it is for, beside the choice. */
  hint: string;
  /** Counts for 不调研不建言: nothing is advised that was not looked into (domain.md §2 no. 13). */
  isResearch: boolean;
  /** What it must have found before it can be closed, beside its minutes. */
  closesWith: 'findings' | 'nothing';
};

// biome-ignore format: a catalogue is read in columns
export const activityKindRules = {
  research:           { name: '调研',               hint: '到现场了解情况,写明发现',           isResearch: true,  closesWith: 'findings' },
  inspection:         { name: '视察',               hint: '看进展、看效果,写明所见',           isResearch: false, closesWith: 'findings' },
  consultation:       { name: '协商会',             hint: '与部门、委员、专家面对面协商',       isResearch: false, closesWith: 'nothing'  },
  chairsForum:        { name: '县区政协主席座谈会', hint: '市县政协主席共商工作,形成议定事项', isResearch: false, closesWith: 'nothing'  },
  secretariesMeeting: { name: '秘书长工作会议',     hint: '市县政协秘书长、办公室主任对接工作', isResearch: false, closesWith: 'nothing'  },
  visit:              { name: '走访',               hint: '走访联系的县区、单位或委员',         isResearch: false, closesWith: 'nothing'  },
  verification:       { name: '核查',               hint: '到现场核对整改是否属实',             isResearch: false, closesWith: 'findings' },
} as const satisfies Record<string, KindRule>;

export type ActivityKind = keyof typeof activityKindRules;
export const activityKinds = Object.keys(activityKindRules) as [ActivityKind, ...ActivityKind[]];

export const activityKindName = (kind: ActivityKind): string => activityKindRules[kind].name;
export const isResearch = (kind: ActivityKind): boolean => activityKindRules[kind].isResearch;
export const researchKinds: readonly ActivityKind[] = activityKinds.filter(isResearch);
