import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monday, openTestStore, type TestStore } from '../testing.ts';
import { clearAbandoned } from './jobs.ts';
import { attach, fileOf, keepPhoto } from './repository.ts';

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(path.join(tmpdir(), 'concord-photos-'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const tuesday = '2026-03-03T01:00:00.001Z';

/** Uploaded on Monday; its file was written then, too. */
async function aPhoto(id: string, red: number, at = monday): Promise<string> {
  const bytes = await sharp({
    create: { width: 8, height: 8, channels: 3, background: { r: red, g: 0, b: 0 } },
  })
    .png()
    .toBuffer();
  await keepPhoto(store, folder, { id, name: `${id}.png`, bytes, at });
  const { hash } = await store.db
    .selectFrom('attachment')
    .select('hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const file = fileOf(folder, hash);
  utimesSync(file, new Date(monday), new Date(monday));
  return file;
}
const ids = async () =>
  (await store.db.selectFrom('attachment').select('id').orderBy('id').execute()).map(({ id }) => id);

test('photos nobody handed in go after a day, with their files; shared and fresh files stay', async () => {
  const lost = await aPhoto('lost', 10);
  const used = await aPhoto('used', 100);
  const same = await aPhoto('same-as-used', 100);
  const fresh = await aPhoto('fresh-file', 200);
  expect(same).toBe(used);
  await store.write((tx) => attach(tx, ['used'], 'o-1'));
  // Somebody sends the same photo again just now; its row is still on its way.
  utimesSync(fresh, new Date(tuesday), new Date(tuesday));

  expect(await clearAbandoned(store, folder, '2026-03-03T01:00:00.000Z')).toBe(0);
  expect(await clearAbandoned(store, folder, tuesday)).toBe(3);
  expect(await ids()).toEqual(['used']);
  expect([lost, used, fresh].map((file) => existsSync(file))).toEqual([false, true, true]);
  expect(await clearAbandoned(store, folder, tuesday)).toBe(0);
});

test('a photo that is sent again waits another day', async () => {
  await aPhoto('again', 50);
  await aPhoto('again', 50, '2026-03-02T20:00:00.000Z');
  expect(await clearAbandoned(store, folder, tuesday)).toBe(0);
  expect(await ids()).toEqual(['again', 'used']);
  expect(await clearAbandoned(store, folder, '2026-03-03T20:00:00.001Z')).toBe(1);
});
