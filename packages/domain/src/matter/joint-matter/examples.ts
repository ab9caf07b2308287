import type { JointMatter } from './joint-matter.ts';
import type { Participation } from './room.ts';

/** Led by the city; Guyuan takes part. */
export const aJointMatter = (facts: Partial<JointMatter> = {}): JointMatter => ({
  id: 'j-1',
  kind: 'jointMatter',
  version: 1,
  committeeId: 'zhangjiakou',
  status: 'working',
  title: '农村机井安全过冬',
  number: '张家口联〔2026〕1号',
  level: 'committee',
  readers: [],
  parts: [
    { number: 1, text: '哪些村的机井冬季会冻' },
    { number: 2, text: '现在由谁修、钱从哪里来' },
  ],
  regulationVersion: 0,
  openedAt: '2026-03-02T01:00:00.000Z',
  closedAt: null,
  form: 'research',
  proposedById: 'zhangjiakou',
  summary: '多个县的群众反映机井冬季冻裂。',
  basis: '',
  plan: '',
  dueOn: null,
  partners: [],
  endReason: null,
  ...facts,
});

export const aParticipation = (facts: Partial<Participation> = {}): Participation => ({
  leadId: 'zhangjiakou',
  invited: [{ committeeId: 'guyuan', status: 'accepted' }],
  ...facts,
});
