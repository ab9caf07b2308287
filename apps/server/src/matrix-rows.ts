import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { closed, step } from './activity/examples.ts';
import type { Ids } from './matrix-shared.ts';
import { issueSteps } from './matter/issue/testing.ts';
import { aKey, as, aText, csv, handIn, sendFile, type TestStore } from './testing.ts';
import { aLeader, tieOf } from './tie/examples.ts';

const clerk = anActor('countyStaff');

/** No row of any kind: what is asked for is not there. */
export const noRows: Ids = {
  activityId: 'missing',
  tieId: 'missing',
  resolutionId: 'missing',
  opinionId: 'missing',
  assignmentId: 'missing',
  themeId: 'missing',
  importId: 'missing',
  issueListId: 'missing',
  issueId: 'missing',
  evidenceId: 'missing',
  recordId: 'missing',
  suggestionId: 'missing',
  supervisionId: 'missing',
  followUpId: 'missing',
  code: '',
};

/** One row of Guyuan's of every kind that the permission matrix asks about. */
export async function rowsOf(store: TestStore): Promise<Ids> {
  const { id: opinionId, code } = await handIn(store);
  await as(clerk, store).opinion.run({
    id: opinionId,
    version: 1,
    command: { type: 'accept', category: 'society', isConsultation: false },
    key: aKey(),
  });
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: opinionId,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  const { id: themeId } = await as(clerk, store).theme.open({
    theme: { title: '专题', summary: '说明文字' },
    key: aKey(),
  });
  const { id: importId } = await sendFile(store, clerk, csv(['留言详情', '留言时间'], [[aText, '2026/1/5']]));
  const { id: recordId } = await as(clerk, store).plenary.open({
    record: {
      title: '机井分组讨论意见',
      session: '十届二次会议',
      heldOn: '2026-01-20',
      rows: [{ category: '农业', text: '加快机井防冻改造' }],
    },
    key: aKey(),
  });
  const { rows } = await as(clerk, store).plenary.items({ recordId });
  const { supervisionId, followUpId } = await aPromise(store);
  const activityId = await closed(store);
  const { matterId } = await step(store, activityId, { type: 'raise', title: '机井保温', resolutions: [1] });
  return {
    opinionId,
    code,
    themeId,
    importId,
    activityId,
    tieId: await tieOf(store, await aLeader(store), 'guyuan-township', { kind: 'leaderTownship' }, clerk),
    resolutionId: matterId ?? '',
    assignmentId: order?.id ?? '',
    recordId,
    suggestionId: rows[0]?.id ?? '',
    supervisionId,
    followUpId,
    ...(await anIssue(store)),
  };
}

/** A supervision by Guyuan's water bureau, and what it promised in its result. */
async function aPromise(store: TestStore) {
  const { id: supervisionId } = await as(clerk, store).supervision.name({
    supervision: {
      title: '机井防冻督办',
      summary: '跟进改造进度',
      leader: '分管副主席',
      year: 2026,
      supervisorId: 'guyuan-water',
    },
    key: aKey(),
  });
  const [given] = await as(clerk, store).assignment.onMatter({ matterId: supervisionId });
  const id = given?.id ?? '';
  const step = async (actor: StaffActor, command: object) => {
    const { version } = await as(actor, store).assignment.byId({ id });
    await as(actor, store).assignment.run({ id, version, command: command as never, key: aKey() });
  };
  await step(anActor('unitClerk'), { type: 'accept', contactPerson: '办公室' });
  const commitments = [{ text: '十月底前完成', dueOn: '2026-10-31' }];
  await step(anActor('unitClerk'), { type: 'draft', text: '进度过半。', commitments });
  await step(anActor('unitLeader'), { type: 'sign' });
  await step(clerk, { type: 'pass' });
  const { rows } = await as(clerk, store).followUp.list({});
  return { supervisionId, followUpId: rows[0]?.id ?? '' };
}
/** A problem of a county's own list, with a photo of how it was. */
async function anIssue(store: TestStore): Promise<Pick<Ids, 'issueListId' | 'issueId' | 'evidenceId'>> {
  const { aList, found, aPhoto } = issueSteps(store);
  const issueListId = await aList(clerk);
  const issueId = await found(issueListId, { text: aText }, clerk);
  const facts = { photoId: await aPhoto(), takenOn: '2026-03-02', place: '三道沟村' };
  const { id: evidenceId } = await as(clerk, store).evidence.addBefore({
    matterId: issueId,
    facts,
    key: aKey(),
  });
  return { issueListId, issueId, evidenceId };
}
