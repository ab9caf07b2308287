import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { aKey, as, type TestStore } from '../../testing.ts';

export const city = anActor('cityStaff', 'zhangjiakou');
export const guyuan = anActor('countyStaff');
export const guyuanLeader = anActor('countyLeader');
export const kangbao = anActor('countyStaff', 'kangbao');

export const aMatter = {
  title: '农村机井安全过冬',
  form: 'research' as const,
  summary: '多个县的群众反映机井冬季冻裂,吃水困难。',
  plan: '三月走访,四月会商。',
  questions: ['哪些村的机井冬季会冻', '现在由谁修、钱从哪里来'],
};
export const accepting = { type: 'accept', contactPerson: '王主任' };

/** Joint work as its people do it, on one store. */
export function jointWork(store: TestStore) {
  const caseOf = (actor: StaffActor, id: string) => as(actor, store).jointMatter.byId({ id });

  const run = async (actor: StaffActor, id: string, command: object) => {
    const { version } = await caseOf(actor, id);
    return as(actor, store).jointMatter.run({ id, version, command: command as never, key: aKey() });
  };

  /** A step of the actor's own invitation. */
  const answer = async (actor: StaffActor, id: string, command: object) => {
    const { invitationId } = await caseOf(actor, id);
    const { version } = await as(actor, store).assignment.byId({ id: invitationId ?? '' });
    return as(actor, store).assignment.run({
      id: invitationId ?? '',
      version,
      command: command as never,
      key: aKey(),
    });
  };

  /** Proposed by the city; both counties asked, the second for one question by a day of its own. */
  const invited = async (): Promise<string> => {
    const { id } = await as(city, store).jointMatter.propose({
      matter: aMatter,
      invitations: [
        { committeeId: 'guyuan', parts: [], word: '请走访坝上各乡镇。' },
        { committeeId: 'kangbao', parts: [2], dueBy: '2026-04-20', form: 'meeting' },
      ],
      key: aKey(),
    });
    return id;
  };

  /** Guyuan accepted, Kangbao declined. */
  const working = async (): Promise<string> => {
    const id = await invited();
    await answer(guyuan, id, accepting);
    await answer(kangbao, id, { type: 'decline', note: '本县今年已做过调研' });
    return id;
  };

  const say = (actor: StaffActor, roomId: string, text: string) =>
    as(actor, store).jointMatter.post({ roomId, entry: { kind: 'talk', text }, key: aKey() });

  /** The words that lie in a room, the newest first. */
  const read = async (actor: StaffActor, roomId: string) =>
    (await as(actor, store).jointMatter.entries({ roomId })).rows.map(({ text }) => text);

  return { caseOf, run, answer, invited, working, say, read };
}
