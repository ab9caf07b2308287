import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A folder `<name>-<user>` in the temporary folder, filled by `fill` if it is not there yet. Several processes may ask
 * at once: each fills its own copy and the first to finish wins. A folder somebody else planted is refused.
 */
export function unpackOnce(name: string, fill: (staging: string) => void): string {
  const user = process.getuid?.() ?? 0;
  const target = path.join(tmpdir(), `${name}-${user}`);
  if (!existsSync(target)) {
    const staging = mkdtempSync(`${target}-`);
    fill(staging);
    try {
      renameSync(staging, target);
    } catch {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  if (process.getuid && statSync(target).uid !== user) throw new Error(`${target} belongs to another user`);
  return target;
}
