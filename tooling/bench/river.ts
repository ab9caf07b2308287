import { newId } from '@concord/server/db/ids';
import { counties } from './city.ts';
import { aHead, anAssignment, aText, at, type Put, times } from './joint-rows.ts';

export const riverNodes = 5_000;
export const listItems = 10_000;
const day = '2026-03-02';

/** One source, a fifth of all nodes as resolutions of it, and below each assignments down to the village. */
export async function fillRiver(put: Put): Promise<string> {
  const source = aHead('outcome', 'issued');
  const below = times((riverNodes - 1) / 5, () => aHead('resolution', 'open'));
  await put('matter', [source, ...below]);
  await put(
    'link',
    below.map(({ id }) => ({
      id: newId(),
      type: 'raises',
      from_kind: 'outcome',
      from_id: source.id,
      to_kind: 'resolution',
      to_id: id,
      committee_id: 'city',
      at,
      ended_at: null,
    })),
  );
  const given = below.flatMap(({ id }, index) => {
    const chain: ReturnType<typeof anAssignment>[] = [];
    for (let depth = 0; depth < 4; depth += 1)
      chain.push(
        anAssignment({
          matter_kind: 'resolution',
          matter_id: id,
          organization_id: counties[(index + depth) % counties.length] ?? '',
          parent_id: chain.at(-1)?.id ?? null,
          is_invitation: 0,
        }),
      );
    return chain;
  });
  await put('assignment', given);
  return source.id;
}

export async function fillList(put: Put): Promise<string> {
  const listId = newId();
  await put('issue_list', [
    {
      id: listId,
      version: 1,
      committee_id: 'city',
      status: 'open',
      number: '2026-1',
      name: '问题清单',
      inspection: '',
      opened_at: at,
      closed_at: null,
    },
  ]);
  await put(
    'issue_aspect',
    times(12, (n) => ({ list_id: listId, number: n + 1, name: `方面 ${n + 1}` })),
  );
  const heads = times(listItems, (n) => ({ ...aHead('issue', 'confirmed'), number: `2026-1-${n + 1}` }));
  const places = heads.map((_, n) => ({ county: counties[n % 16] ?? '', aspect: (n % 12) + 1 }));
  await put('matter', heads);
  await put(
    'issue',
    heads.map(({ id }, n) => ({
      matter_id: id,
      list_id: listId,
      ordinal: n + 1,
      aspect: places[n]?.aspect ?? 1,
      status: 'confirmed',
      bucket: 'open',
      text: aText(),
      county_id: places[n]?.county ?? '',
      township_id: null,
      village: '',
      found_by: '检查组',
      found_on: day,
      holder_id: null,
      is_given: 0,
      round: 1,
      fixed_on: null,
      verified_by_id: null,
      verified_on: null,
      struck_on: null,
      reason: null,
      draw_id: null,
      plan_due_on: null,
    })),
  );
  const sums = new Map<string, number>();
  for (const { county, aspect } of places) {
    const key = `${county} ${aspect}`;
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  await put(
    'issue_count',
    [...sums].map(([key, count]) => {
      const [county_id = '', aspect = ''] = key.split(' ');
      const place = { list_id: listId, county_id, holder_id: '', is_given: 0 };
      return { ...place, aspect: Number(aspect), status: 'confirmed', count };
    }),
  );
  return listId;
}
