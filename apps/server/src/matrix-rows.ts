import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { closed, step } from './activity/examples.ts';
import type { Store } from './db/database.ts';
import type { Ids } from './matrix-shared.ts';
import { issueSteps } from './matter/issue/testing.ts';
import { aKey, as, aText, csv, handIn, openMatter, sendFile, type TestStore } from './testing.ts';
import { aLeader, tieOf } from './tie/examples.ts';

const clerk = anActor('countyStaff');

/** No row of any kind: what is asked for is not there. */
export const noRows: Ids = {
  dispatchId: 'missing',
  directiveId: 'missing',
  outcomeId: 'missing',
  activityId: 'missing',
  tieId: 'missing',
  sharedItemId: 'missing',
  helpRequestId: 'missing',
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
  matterId: 'missing',
  documentId: 'missing',
  sectionId: 'missing',
  threadId: 'missing',
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
  const { id: outcomeId } = await as(clerk, store).outcome.open({
    text: { title: '机井安全过冬的报告', form: 'report' },
    key: aKey(),
  });
  const dispatchId = await anIssuedPaper(store);
  const { id: directiveId } = await as(clerk, store).directive.record({
    dispatchId,
    directive: { office: '县委', title: '主要领导', givenOn: '2026-03-02', text: '机井要修好' },
    key: aKey(),
  });
  const { supervisionId, followUpId } = await aPromise(store);
  const activityId = await closed(store);
  const { matterId } = await step(store, activityId, { type: 'raise', title: '机井保温', resolutions: [1] });
  return {
    opinionId,
    code,
    themeId,
    importId,
    dispatchId,
    directiveId,
    outcomeId,
    activityId,
    helpRequestId: await helpWanted(store),
    sharedItemId: await withdrawnItem(store),
    tieId: await tieOf(store, await aLeader(store), 'guyuan-township', { kind: 'leaderTownship' }, clerk),
    resolutionId: matterId ?? '',
    assignmentId: order?.id ?? '',
    recordId,
    suggestionId: rows[0]?.id ?? '',
    supervisionId,
    followUpId,
    ...(await anIssue(store)),
    ...(await aReport(store)),
  };
}

/** To the county's water bureau; whoever else reads it is of the committee. */
async function anIssuedPaper(store: Store): Promise<string> {
  const { id } = await as(clerk, store).dispatch.draft({
    draft: {
      kindCode: 'letter',
      title: '关于机井过冬的函',
      body: '请做好准备。',
      addressees: [{ organizationId: 'guyuan-water' }],
    },
    key: aKey(),
  });
  const steps: [StaffActor, DispatchCommand][] = [
    [clerk, { type: 'submit' }],
    [anActor('countyLeader'), { type: 'pass', note: '' }],
    [anActor('countyLeader'), { type: 'sign' }],
    [clerk, { type: 'issue' }],
  ];
  for (const [i, [actor, command]] of steps.entries())
    await as(actor, store).dispatch.run({ id, version: i + 1, command, key: aKey() });
  return id;
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

/** A report of Guyuan's with a section, a version and a comment. */
async function aReport(
  store: Store,
): Promise<Pick<Ids, 'matterId' | 'documentId' | 'sectionId' | 'threadId'>> {
  const matterId = await openMatter(store, { committeeId: 'guyuan', readers: [], level: 'committee' });
  const { document } = as(clerk, store);
  const { id } = await document.create({
    matterId,
    document: { title: '调研报告', sections: [{ title: '机井现状', committeeId: 'guyuan' }] },
    key: aKey(),
  });
  await document.run({ id, version: 1, command: { type: 'freeze', name: '一稿' }, key: aKey() });
  const { sections } = await document.byId({ id });
  const sectionId = sections[0]?.id ?? '';
  const comment = { id, sectionId, paragraphId: 'first', body: '机井数请核实' };
  const { id: threadId } = await document.comment({ ...comment, key: aKey() });
  return { matterId, documentId: id, sectionId, threadId };
}

/** What its committee took back is for nobody else. */
async function withdrawnItem(store: TestStore): Promise<string> {
  const { id } = await as(clerk, store).sharedItem.share({
    item: { kind: 'experience', title: '井房过冬的做法', text: '井房加保温层。' },
    key: aKey(),
  });
  await as(clerk, store).sharedItem.run({
    id,
    version: 1,
    command: { type: 'withdraw', reason: '已过时' },
    key: aKey(),
  });
  return id;
}

/** A request to a county that none of the matrix's outsiders works for. */
async function helpWanted(store: TestStore): Promise<string> {
  const id = 'chongli';
  const neighbour = await store.db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', 'kangbao')
    .executeTakeFirstOrThrow();
  const row = { ...neighbour, id, committee_id: id, code: `code-${id}`, name: id, short_name: id };
  await store.db.insertInto('organization').values(row).execute();
  const request = await as(clerk, store).helpRequest.ask({
    request: { title: '请支援快检箱', summary: '借用两天,走访用。' },
    asked: { committeeIds: [id] },
    key: aKey(),
  });
  return request.id;
}
