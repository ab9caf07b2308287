import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anActor, system } from '@concord/domain/actor/examples';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { city, guyuan, jointWork } from '../matter/joint-matter/testing.ts';
import { addMembership, addPerson } from '../organization/people.ts';
import { readRules } from '../regulation/repository.ts';
import { cookieOf } from '../session/cookie.ts';
import { openSession } from '../session/repository.ts';
import { aKey, as, openTestStore, type TestStore } from '../testing.ts';

let store: TestStore;
let app: FastifyInstance;
const cookies = new Map<string, string>();
const host = 'concord.test';
const dataDir = mkdtempSync(path.join(tmpdir(), 'concord-files-'));
const people = [city, guyuan, anActor('countyStaff', 'kangbao'), anActor('auditor', 'guyuan', 'guyuan')];

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
  const rules = await readRules(store.db);
  const at = new Date().toISOString();
  for (const { organizationId, role } of people) {
    const token = await store.write(async (tx) => {
      const writing = { tx, engine: store.engine, actor: system, at, rules, events: [] };
      const loginName = `${organizationId}.${role}`;
      const person = { name: role, loginName, passwordHash: null, mustChange: false };
      const personId = await addPerson(writing, person);
      const capacityId = await addMembership(writing, { personId, organizationId, role, title: '' });
      return openSession(tx, { personId, capacityId, address: '127.0.0.1', at });
    });
    cookies.set(`${organizationId}.${role}`, cookieOf(token, false).split(';')[0] ?? '');
  }
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

let n = 0;
const send = async (bytes: Buffer, filename: string, who = 'guyuan.countyStaff') => {
  n += 1;
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const cookie = cookies.get(who);
  const answer = await app.inject({
    method: 'POST',
    url: `/files?key=${String(n).padStart(32, '0')}-0`,
    headers: { host, 'content-type': 'multipart/form-data; boundary=x', ...(cookie && { cookie }) },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
  });
  return { status: answer.statusCode, ...(answer.json() as { id?: string; message?: string }) };
};
const fetch = (id: string, who: string) => {
  const cookie = cookies.get(who);
  return app.inject({ url: `/files/${id}`, headers: { host, ...(cookie && { cookie }) } });
};
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('a paper of a joint matter', () => {
  test('is read by those in its room and by nobody else, and handed over as a file to keep', async () => {
    const matterId = await jointWork(store).working();
    const { id = '' } = await send(pdf, '调研报告.pdf');
    const put = (roomId: string) =>
      as(guyuan, store).jointMatter.post({
        roomId,
        entry: { kind: 'paper', attachmentIds: [id] },
        key: aKey(),
      });
    expect((await fetch(id, 'guyuan.countyStaff')).statusCode).toBe(404);
    const { id: entryId } = await put(matterId);
    const read = await fetch(id, 'zhangjiakou.cityStaff');
    expect(read.statusCode).toBe(200);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('调研报告.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    for (const who of ['kangbao.countyStaff', 'guyuan.auditor', 'nobody'])
      expect((await fetch(id, who)).statusCode).toBe(404);
    await as(guyuan, store).jointMatter.runEntry({
      id: entryId,
      version: 1,
      command: { type: 'withdraw' },
      key: aKey(),
    });
    expect((await fetch(id, 'zhangjiakou.cityStaff')).statusCode).toBe(404);
  });

  test('in a side room is not there for the lead', async () => {
    const matterId = await jointWork(store).working();
    const { id = '' } = await send(pdf, '底稿.pdf');
    await as(guyuan, store).jointMatter.post({
      roomId: `${matterId}/guyuan`,
      entry: { kind: 'paper', attachmentIds: [id] },
      key: aKey(),
    });
    expect((await fetch(id, 'guyuan.countyStaff')).statusCode).toBe(200);
    expect((await fetch(id, 'zhangjiakou.cityStaff')).statusCode).toBe(404);
  });
});

describe('what staff send', () => {
  test('is taken for what is in it, whatever it is called; a picture is drawn anew', async () => {
    expect(await send(Buffer.from('<html><script>alert(1)</script></html>'), '报告.pdf')).toEqual({
      status: 422,
      message: '文件「报告.pdf」的格式不能接收,请用 PDF、Word(docx)、Excel(xlsx)、JPG 或 PNG',
    });
    const { id = '' } = await send(pdf, '扫描件.exe');
    const row = await store.db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ name: '扫描件.exe.pdf', type: 'application/pdf', bytes: pdf.length });
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a8071a' } })
      .png()
      .toBuffer();
    const sent = await send(picture, '现场.png');
    const kept = await store.db
      .selectFrom('attachment')
      .select('type')
      .where('id', '=', sent.id ?? '')
      .executeTakeFirst();
    expect(kept?.type).toBe('image/jpeg');
  });

  test('the public does not send: from them only photos are taken', async () => {
    expect(await send(pdf, '报告.pdf', 'nobody')).toMatchObject({ status: 422 });
  });
});
