import type { Store } from '@concord/server/db/database';
import { newId } from '@concord/server/db/ids';
import { counties } from './city.ts';
import {
  aHead,
  anAssignment,
  anEntry,
  anEvent,
  aText,
  at,
  hash,
  type Put,
  puttingInto,
  times,
} from './joint-rows.ts';
import { fillList, fillRiver } from './river.ts';

/** What the measured pages are asked for. */
export type JointPlaces = { ordinaryId: string; largestId: string; sourceId: string; listId: string };

type Size = { counties: number; contributions: number; editions: number; entries: number; events: number };
const ordinary: Size = { counties: 2, contributions: 2, editions: 1, entries: 10, events: 40 };
const largest: Size = { counties: 15, contributions: 100, editions: 5, entries: 4_000, events: 10_000 };

/** An ordinary joint matter and one as large as they get, a river and a list of items; in bulk, the hashes apart. */
export async function fillJoint(store: Store): Promise<JointPlaces> {
  const put = puttingInto(store);
  return {
    ordinaryId: await fillMatter(put, ordinary),
    largestId: await fillMatter(put, largest),
    sourceId: await fillRiver(put),
    listId: await fillList(put),
  };
}

const contributionsTo = (matterId: string, invited: readonly string[], size: Size) =>
  times(size.contributions, (index) => ({
    id: newId(),
    version: size.editions,
    committee_id: invited[index % invited.length] ?? '',
    matter_id: matterId,
    partner_id: null,
    number: Math.floor(index / invited.length) + 1,
    status: 'signed',
    editions: size.editions,
    hash,
    opened_at: at,
  }));

async function fillMatter(put: Put, size: Size): Promise<string> {
  const head = aHead('jointMatter', 'working');
  const invited = counties.slice(0, size.counties);
  const invitations = invited.map((organization_id) =>
    anAssignment({
      matter_kind: 'jointMatter',
      matter_id: head.id,
      organization_id,
      parent_id: null,
      is_invitation: 1,
    }),
  );
  const given = contributionsTo(head.id, invited, size);
  const editions = given.flatMap(({ id }) => times(size.editions, (n) => ({ id, edition: n + 1 })));
  await put('matter', [head]);
  await put('joint_matter', [
    {
      matter_id: head.id,
      form: 'research',
      proposed_by_id: 'city',
      summary: aText(),
      basis: 'theme',
      plan: '',
      due_on: null,
      end_reason: null,
    },
  ]);
  await put(
    'matter_part',
    times(6, (n) => ({ matter_id: head.id, number: n + 1, text: aText().slice(0, 60) })),
  );
  await put('assignment', invitations);
  await put('contribution', given);
  await put(
    'contribution_version',
    editions.map(({ id, edition }) => ({
      contribution_id: id,
      edition,
      text: aText(),
      hash,
      signed_by_id: 'somebody',
      signed_at: at,
    })),
  );
  await put(
    'contribution_finding',
    editions.flatMap(({ id, edition }) =>
      times(3, (n) => ({
        contribution_id: id,
        edition,
        number: n + 1,
        text: aText().slice(0, 80),
      })),
    ),
  );
  await put(
    'room_entry',
    times(size.entries, () => anEntry(head.id)),
  );
  await putHistory(put, size, head.id, invitations, given);
  return head.id;
}

type Known = { id: string };
/** By turns of the matter, its invitations and what was given to it. */
async function putHistory(
  put: Put,
  size: Size,
  matterId: string,
  invitations: readonly Known[],
  given: readonly Known[],
): Promise<void> {
  const aggregates: [string, string][] = [
    ['jointMatter', matterId],
    ...invitations.map(({ id }): [string, string] => ['assignment', id]),
    ...given.map(({ id }): [string, string] => ['contribution', id]),
  ];
  await put(
    'event',
    times(size.events, (index) => {
      const [aggregate, id] = aggregates[index % aggregates.length] ?? ['jointMatter', matterId];
      return anEvent(
        aggregate,
        id,
        Math.floor(index / aggregates.length) + 1,
        aggregate === 'contribution' ? 'sign' : 'revise',
      );
    }),
  );
}
