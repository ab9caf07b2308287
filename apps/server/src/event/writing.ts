import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { canonical, type DomainEvent } from '@concord/domain/event';
import type { Concerned } from '@concord/domain/notice';
import type { Db, Store } from '../db/database.ts';
import { insertion, statement } from '../db/statement.ts';
import { tellDesks } from '../notice/writing.ts';
import type { Rules } from '../regulation/repository.ts';
import { appendEvent, sha256 } from './repository.ts';

/** One transaction of a command: what it needs to decide, and what it has told so far. */
export type Writing = {
  tx: Db;
  engine: Store['engine'];
  actor: Actor;
  /** UTC instant of the whole command. */
  at: string;
  rules: Rules;
  /** Events written so far; told to live listeners after the commit. */
  events: DomainEvent[];
};

/** The event, and with it the notices to those it concerns. `about`: its matter as it stands now, if it has one. */
export async function append(writing: Writing, event: DomainEvent, about?: Concerned): Promise<void> {
  await appendEvent(writing.tx, event);
  writing.events.push(event);
  if (!about) return;
  const told = await tellDesks(writing.tx, event, about);
  // A transfer stands in the history of the committee that gave it away; the one it came to listens too, and so does
  // every other committee that is told something.
  const owner = 'opinion' in about ? [about.opinion.committeeId] : [];
  for (const committeeId of new Set([...owner, ...told]))
    if (committeeId !== event.committeeId) writing.events.push({ ...event, committeeId });
}

const intoIdempotency = insertion('idempotency', (insert) =>
  insert.onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing()),
);
const keepAnswer = statement((tx, { answer, actor, key }: { answer: string; actor: string; key: string }) =>
  tx.updateTable('idempotency').set({ answer }).where('actor', '=', actor).where('key', '=', key),
);

/** Who repeats what: the client's key, and the request it stands for. */
export type Once = { key: string; request: unknown };

/**
 * Runs `work` once for a key: the key is stored in the transaction of the effect, and a repeat gets the first answer.
 * The same key with another request is refused.
 */
export async function once<T>(writing: Writing, { key, request }: Once, work: () => Promise<T>): Promise<T> {
  const actor = writing.actor.kind === 'staff' ? writing.actor.personId : 'public';
  const requestHash = sha256(canonical(request));
  // The row comes first: of two that run at once, the other waits here for this one's outcome.
  const row = { actor, key, request_hash: requestHash, answer: 'null', at: writing.at };
  if ((await intoIdempotency(writing.tx, [row])) === 0) {
    const known = await writing.tx
      .selectFrom('idempotency')
      .select(['request_hash', 'answer'])
      .where('actor', '=', actor)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (known.request_hash !== requestHash) throw new Refused({ code: 'key_reused' });
    return JSON.parse(known.answer) as T;
  }
  const answer = await work();
  await keepAnswer(writing.tx, { answer: JSON.stringify(answer ?? null), actor, key });
  return answer;
}
