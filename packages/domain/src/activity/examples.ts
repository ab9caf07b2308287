import { clerk, siblingClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import type { Activity } from './activity.ts';
import type { ActivityCommand, NewActivity } from './command.ts';
import { decideActivity, planActivity } from './lifecycle.ts';
import type { ActivityCircumstances } from './steps.ts';

export const onTheDay = '2026-03-12T02:00:00.000Z';

export const aPlan = (facts: Partial<NewActivity> = {}): NewActivity => ({
  kind: 'research',
  title: '机井冬季安全调研',
  purpose: '了解哪些村的机井会冻',
  place: '平定堡镇三道沟村',
  fromOn: '2026-03-12',
  toOn: '2026-03-13',
  startTime: '09:00',
  agenda: ['看机井', '听村民意见'],
  invited: ['kangbao'],
  matterId: null,
  roomId: null,
  tieId: null,
  ...facts,
});

/** In Guyuan's joint matter Kangbao takes part. */
export const aroundActivity = (actor: Actor = clerk, at = onTheDay): ActivityCircumstances => ({
  actor,
  at,
  newIds: [0, 1, 2, 3].map((n) => `${actor.kind === 'staff' ? actor.committeeId : ''}-${n}`),
  members: ['guyuan', 'kangbao'],
});

export const anActivity = (facts: Partial<NewActivity> = {}, host: Actor = clerk): Activity =>
  accept(
    planActivity(
      aPlan(facts),
      { id: 'act-1', committeeId: host.kind === 'staff' ? host.committeeId : '' },
      aroundActivity(host),
    ),
  ).next;

/** The activity after these steps; throws the refusal of the first that is refused. */
export const afterSteps = (start: Activity, ...taken: [Actor, ActivityCommand][]): Activity =>
  taken.reduce(
    (activity, [actor, command]) => accept(decideActivity(activity, command, aroundActivity(actor))).next,
    start,
  );

export const people: ActivityCommand = {
  type: 'enterPeople',
  people: [
    { id: null, name: '王秀兰', unit: '沽源县政协', capacity: '办公室主任' },
    { id: null, name: '', unit: '沽源县水务局', capacity: '列席单位' },
  ],
};
export const theirPeople: ActivityCommand = {
  type: 'enterPeople',
  people: [{ id: null, name: '李建国', unit: '康保县政协', capacity: '副主席' }],
};
export const record: ActivityCommand = {
  type: 'record',
  minutes: '看了十二个村的机井。',
  findings: [
    { text: '十二个村的井房没有保温', basis: '现场查看' },
    { text: '管道埋深不到一米', basis: '水务局台账' },
  ],
  resolutions: [{ text: '入冬前完成井房保温' }],
  opinions: [{ text: '建议埋深一米八', expert: '赵工', field: '农田水利', unit: '市水科所' }],
};

/** Held with both committees, everybody's presence noted, minutes and findings written: ready to be closed. */
export const aHeldActivity = (facts: Partial<NewActivity> = {}): Activity => {
  const held = afterSteps(
    anActivity(facts),
    [siblingClerk, { type: 'takePart', note: '' }],
    [clerk, people],
    [siblingClerk, theirPeople],
    [clerk, { type: 'hold' }],
  );
  const marks = held.participants.map(({ id }) => ({ id, presence: 'present' as const, reason: '' }));
  return afterSteps(held, [clerk, { type: 'notePresence', marks }], [clerk, record]);
};

export const aClosedActivity = (facts: Partial<NewActivity> = {}): Activity =>
  afterSteps(aHeldActivity(facts), [clerk, { type: 'close' }]);
