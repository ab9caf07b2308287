import type { StaffActor } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, leader } from '@concord/domain/actor/examples';
import type { IssueFacts } from '@concord/domain/matter/issue';
import { someFacts } from '@concord/domain/matter/issue/examples';
import { newId } from '../../db/ids.ts';
import { aKey, as, type TestStore } from '../../testing.ts';

export const cityLeader = anActor('cityLeader', 'zhangjiakou');
export const supervision = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');
export const townClerk = anActor('unitClerk', 'guyuan', 'guyuan-township');
export const townLeader = anActor('unitLeader', 'guyuan', 'guyuan-township');
export const day = '2026-03-02';

export const accepting = { type: 'accept', contactPerson: '办公室' };
export const answer = { type: 'draft', text: '已全部清理。' };

/** Single calls, as a screen sends them. */
function calls(store: TestStore) {
  const aList = async (actor: StaffActor = cityClerk): Promise<string> => {
    const list = {
      name: '人居环境整治问题清单',
      inspection: '专项视察督导',
      aspects: ['街道环境卫生', '污水排放', '清雪除雪'],
    };
    return (await as(actor, store).issueList.open({ list, key: aKey() })).id;
  };
  const found = async (
    listId: string,
    facts: Partial<IssueFacts> = {},
    actor = cityClerk,
  ): Promise<string> => {
    const { ids } = await as(actor, store).issueList.find({
      id: listId,
      items: [someFacts(facts)],
      key: aKey(),
    });
    return ids[0] ?? '';
  };
  const issue = (id: string, actor: StaffActor = cityClerk) => as(actor, store).issue.byId({ id });
  const run = async (id: string, command: object, actor: StaffActor = cityClerk) => {
    const { version } = await issue(id, actor);
    return as(actor, store).issue.run({ id, version, command: command as never, key: aKey() });
  };
  const runList = async (id: string, command: object, actor: StaffActor = cityClerk) => {
    const { version } = await as(actor, store).issueList.byId({ id });
    return as(actor, store).issueList.run({ id, version, command: command as never, key: aKey() });
  };
  const give = async (id: string, organizationId: string, actor: StaffActor = cityClerk): Promise<string> => {
    const orders = [{ organizationId, role: 'sole' as const }];
    const [order] = await as(actor, store).assignment.order({
      matterKind: 'issue',
      matterId: id,
      orders,
      key: aKey(),
    });
    return order?.id ?? '';
  };
  const onAssignment = async (id: string, command: object, actor: StaffActor) => {
    const { version } = await as(actor, store).assignment.byId({ id });
    return as(actor, store).assignment.run({ id, version, command: command as never, key: aKey() });
  };
  const below = async (parentId: string, organizationId: string, actor: StaffActor): Promise<string> =>
    (await as(actor, store).assignment.orderBelow({ parentId, order: { organizationId }, key: aKey() })).id;
  const village = async (name: string, actor: StaffActor): Promise<string> =>
    (await as(actor, store).organization.village({ name, key: aKey() })).id;
  return { aList, found, issue, run, runList, give, onAssignment, below, village };
}

/** Photos, without their files. */
function photos(store: TestStore) {
  /** A photo as the upload leaves it. */
  const aPhoto = async (): Promise<string> => {
    const id = newId();
    const facts = { name: '照片.jpg', type: 'image/jpeg', bytes: 10, owner_kind: 'citizenOpinion' };
    await store.db
      .insertInto('attachment')
      .values({ ...facts, id, hash: id, matter_id: null, uploaded_at: `${day}T01:00:00.000Z` })
      .execute();
    return id;
  };
  const prove = async (assignmentId: string, actor: StaffActor): Promise<string> => {
    const facts = { photoId: await aPhoto(), takenOn: day, place: '三道沟村口' };
    return (await as(actor, store).evidence.addAfter({ assignmentId, facts, key: aKey() })).id;
  };
  return { aPhoto, prove };
}

/** What the tests of problems and lists do again and again, on one database. */
export function issueSteps(store: TestStore) {
  const { found, run, give, onAssignment, ...others } = calls(store);
  const { aPhoto, prove } = photos(store);
  const confirmed = async (listId: string, facts: Partial<IssueFacts> = {}, actor = cityClerk) => {
    const id = await found(listId, facts, actor);
    await run(id, { type: 'confirm', note: '' }, actor);
    return id;
  };
  /** Given to the county and put right by it; answers the item and the county's assignment. */
  const fixedByCounty = async (listId: string) => {
    const id = await confirmed(listId);
    const assignmentId = await give(id, 'guyuan');
    await onAssignment(assignmentId, accepting, clerk);
    await prove(assignmentId, clerk);
    await onAssignment(assignmentId, answer, clerk);
    await onAssignment(assignmentId, { type: 'sign' }, leader);
    return { id, assignmentId };
  };
  const struckOff = async (listId: string) => {
    const { id, assignmentId } = await fixedByCounty(listId);
    await run(id, { type: 'verify', note: '现场已清理' });
    await run(id, { type: 'strikeOff', note: '' }, cityLeader);
    return { id, assignmentId };
  };
  return { ...others, found, run, give, onAssignment, aPhoto, prove, confirmed, fixedByCounty, struckOff };
}
