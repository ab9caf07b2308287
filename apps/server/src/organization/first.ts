import path from 'node:path';
import type { SystemActor } from '@concord/domain/actor';
import type { Store } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { readRules } from '../regulation/repository.ts';
import { hashPassword } from '../session/hashing.ts';
import { firstPassword } from './administration.ts';
import { loadCity } from './city.ts';
import { addMembership, addPerson } from './people.ts';
import { readRegisterFile } from './register.ts';

const platform: SystemActor = { kind: 'system', committeeId: '' };

/**
 * An empty installation: the city's organisations (`cityFile`: those of another, from a spreadsheet) and one system administrator, whose one-time password is answered
 * and kept nowhere. Does nothing where there is anybody already.
 */
export async function setUpFirst(
  store: Store,
  dataFolder: string,
  at: string,
  cityFile?: string,
): Promise<{ loginName: string; password: string } | undefined> {
  const anybody = await store.db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (anybody) return undefined;
  const organizations = cityFile ? await readRegisterFile(cityFile, at.slice(0, 10)) : undefined;
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  const rules = await readRules(store.db);
  const loginName = `admin-${newId().slice(-4)}`;
  await store.write(async (tx) => {
    const writing: Writing = { tx, engine: store.engine, actor: platform, at, rules, events: [] };
    const { cityId } = await loadCity(writing, path.join(dataFolder, 'zhangjiakou'), organizations);
    const personId = await addPerson(writing, {
      name: '系统管理员',
      loginName,
      passwordHash,
      mustChange: true,
    });
    await addMembership(writing, {
      personId,
      organizationId: cityId,
      role: 'systemAdministrator',
      title: '',
    });
  });
  return { loginName, password };
}
