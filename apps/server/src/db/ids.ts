import { randomBytes } from 'node:crypto';

let last = 0;

/** UUIDv7: sorts by time; within this process strictly, since the millisecond never repeats (12 further bits count). */
export function newId(now = Date.now()): string {
  const tick = Math.max(now * 4096, last + 1);
  last = tick;
  const milliseconds = Math.floor(tick / 4096)
    .toString(16)
    .padStart(12, '0');
  const sequence = (tick % 4096).toString(16).padStart(3, '0');
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
