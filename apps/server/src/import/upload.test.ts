import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clerk, leader, system } from '@concord/domain/actor/examples';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { addMembership, addPerson } from '../organization/people.ts';
import { readRules } from '../regulation/repository.ts';
import { cookieOf } from '../session/cookie.ts';
import { openSession } from '../session/repository.ts';
import { aKey, csv, openTestStore, type TestStore } from '../testing.ts';

let store: TestStore;
let app: FastifyInstance;
const cookies: Record<string, string> = {};
const host = 'concord.test';
const dataDir = mkdtempSync(path.join(tmpdir(), 'concord-upload-'));
beforeAll(async () => {
  store = await openTestStore();
  app = await buildApp({
    store,
    config: {
      secret: Buffer.alloc(32, 7),
      portalsDir: dataDir,
      origin: undefined,
      demo: false,
      trustedProxies: [],
      dataDir,
    },
  });
  for (const { committeeId, organizationId, role } of [clerk, leader]) {
    const token = await store.write(async (tx) => {
      const rules = await readRules(store.db);
      const writing = {
        tx,
        engine: store.engine,
        actor: system,
        at: new Date().toISOString(),
        rules,
        events: [],
      };
      const person = {
        name: role,
        loginName: `${committeeId}.${role}`,
        passwordHash: null,
        mustChange: false,
      };
      const personId = await addPerson(writing, person);
      const capacityId = await addMembership(writing, { personId, organizationId, role, title: '' });
      return openSession(tx, { personId, capacityId, address: '127.0.0.1', at: writing.at });
    });
    cookies[role] = cookieOf(token, false).split(';')[0] ?? '';
  }
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const send = (payload: Buffer, cookie: string | undefined, key = aKey(), type = 'application/octet-stream') =>
  app.inject({
    method: 'POST',
    url: `/imports?key=${key}&name=${encodeURIComponent('留言.csv')}`,
    headers: { host, 'content-type': type, ...(cookie && { cookie }) },
    payload,
  });
const file = csv(['留言详情', '留言时间'], [['=水塔漏水', '2019/2/28 11:25:05']]);

describe('a file sent in', () => {
  test('is kept for the committee’s staff, and for nobody else', async () => {
    const taken = await send(file, cookies.countyStaff);
    expect([taken.statusCode, Object.keys(taken.json())]).toEqual([200, ['id']]);
    expect((await send(file, undefined)).statusCode).toBe(401);
    const refused = await send(file, cookies.countyLeader);
    expect([refused.statusCode, refused.json().message]).toEqual([404, '没有找到,或您无权查看']);
  });

  test('that is no spreadsheet is refused with a sentence, and nothing of it is kept', async () => {
    const before = await store.db.selectFrom('import_batch').select('id').execute();
    const answer = await send(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), cookies.countyStaff);
    expect([answer.statusCode, answer.json().message]).toEqual([
      422,
      '这不是电子表格。请上传 Excel 文件(.xlsx)或 CSV 文件',
    ]);
    expect(await store.db.selectFrom('import_batch').select('id').execute()).toEqual(before);
  });

  test('is taken for what it is, whatever the client calls it', async () => {
    for (const type of ['application/json', 'text/csv', 'multipart/form-data; boundary=x', 'image/png'])
      expect((await send(file, cookies.countyStaff, aKey(), type)).statusCode).toBe(200);
    const none = await send(Buffer.from('{"a":1}'), cookies.countyStaff, aKey(), 'application/json');
    expect([none.statusCode, none.json().message]).toEqual([
      422,
      '这不是电子表格。请上传 Excel 文件(.xlsx)或 CSV 文件',
    ]);
    expect((await send(file, cookies.countyStaff, '../../x')).statusCode).toBe(422);
  });

  test('of 200 MB is refused while it is being sent, announced or not, and the server goes on', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const push = (announced: boolean) =>
      new Promise<number | string>((resolve) => {
        const sending = request(
          {
            port,
            method: 'POST',
            path: '/imports?key=big-file-key&name=big.csv',
            headers: {
              'content-type': 'application/octet-stream',
              cookie: cookies.countyStaff,
              ...(announced && { 'content-length': 200_000_000 }),
            },
          },
          (answer) => {
            resolve(answer.statusCode ?? 0);
            sending.destroy();
          },
        );
        sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        const chunk = Buffer.alloc(1_000_000, 'a');
        let sent = 0;
        const more = () => {
          while (sent < 200 && !sending.destroyed) {
            sent += 1;
            if (!sending.write(chunk)) return void sending.once('drain', more);
          }
          sending.end();
        };
        more();
      });
    expect(await push(true)).toBe(413);
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await push(false));
    expect((await app.inject({ url: '/health', headers: { host } })).statusCode).toBe(200);
  });
});

describe('an export', () => {
  test('goes to the committee’s staff, says who took it, and no cell of it is a formula', async () => {
    const { id } = (await send(file, cookies.countyStaff)).json<{ id: string }>();
    expect(id).not.toBe('');
    expect((await app.inject({ url: '/exports/opinions.csv', headers: { host } })).statusCode).toBe(401);
    const answer = await app.inject({
      url: '/exports/opinions.csv',
      headers: { host, cookie: cookies.countyStaff ?? '' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer.body.split('\r\n')[0]).toContain('"同心编号","留言编号"');
    const noted = await store.db.selectFrom('event').selectAll().where('type', '=', 'export').execute();
    expect(noted.map(({ by_role, committee_id }) => [by_role, committee_id])).toEqual([
      ['countyStaff', 'guyuan'],
    ]);
    const unknown = await app.inject({
      url: '/exports/people.csv',
      headers: { host, cookie: cookies.countyStaff ?? '' },
    });
    expect(unknown.statusCode).toBe(404);
  });
});
