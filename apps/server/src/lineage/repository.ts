import type { StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { type River, riverFor } from '@concord/domain/lineage';
import type { Db } from '../db/database.ts';
import { peopleIn } from '../matter/theme/repository.ts';
import { describe } from './describing.ts';
import { downstream, type Ref, upstream, type Walked } from './walking.ts';

/** 来龙去脉 of one thing: what it came of and what came of it, each only as far as `reader` may see. */
export async function riverOf(db: Db, reader: StaffActor, start: Ref): Promise<River> {
  const own = await describe(db, reader, [start]);
  if (!own.has(start.id)) throw new Refused({ code: 'not_found' });
  const walked = together(await upstream(db, start), await downstream(db, start));
  const seen = await describe(db, reader, walked.ids);
  const river = riverFor(reader, walked, seen);
  const themes = river.nodes.filter(({ kind }) => kind === 'theme').map(({ id }) => id);
  return { ...river, people: themes.length > 0 ? await peopleIn(db, themes) : null };
}

function together(a: Walked, b: Walked): Walked {
  const ids = new Map([...a.ids, ...b.ids].map((ref) => [ref.id, ref]));
  const edges = new Map([...a.edges, ...b.edges].map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return { ids: [...ids.values()], edges: [...edges.values()] };
}
