import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { handIn, openTestStore, type TestStore } from './testing.ts';

let store: TestStore;
let app: FastifyInstance;
const dataDir = mkdtempSync(path.join(tmpdir(), 'concord-app-'));
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
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const host = 'concord.test';
const json = { host, 'content-type': 'application/json' };

describe('a write', () => {
  test('from another site is refused, whatever its content type', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const answer = await app.inject({
        method: 'POST',
        url: '/trpc/session.signOut',
        headers: { host, 'content-type': type, origin: 'https://evil.test' },
        payload: '{}',
      });
      expect(answer.statusCode).toBe(403);
    }
    const quiet = await app.inject({
      method: 'POST',
      url: '/trpc/session.signOut',
      headers: { ...json, 'sec-fetch-site': 'cross-site' },
      payload: '{}',
    });
    expect(quiet.statusCode).toBe(403);
  });

  test('cannot carry hundreds of sign-ins in one request', async () => {
    const names = Array.from({ length: 50 }, () => 'session.signIn').join(',');
    const answer = await app.inject({
      method: 'POST',
      url: `/trpc/${names}?batch=1`,
      headers: json,
      payload: '{}',
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    const rows = await store.db.selectFrom('sign_in_attempt').selectAll().execute();
    expect(rows).toEqual([]);
  });

  test('in a shape nobody expects is refused without a fault of ours, by GET and by POST', async () => {
    const shapes: [string, string][] = [
      ['/trpc/constructor', '{}'],
      ['/trpc/__proto__.toString', '{}'],
      ['/trpc/notice.changes', '{}'],
      ['/trpc/receipt.byCode?batch=1', '"text"'],
      ['/trpc/receipt.byCode?batch=1', '[null]'],
      ['/trpc/receipt.byCode', '{"code":{"$gt":""}}'],
      ['/trpc/receipt.byCode,receipt.byCode', '{}'],
      ['/trpc/opinion.list', '{"limit":1e9}'],
      ['/trpc/%00', '{}'],
    ];
    for (const [url, payload] of shapes)
      for (const method of ['POST', 'GET'] as const) {
        const answer = await app.inject({
          method,
          url,
          headers: json,
          ...(method === 'POST' && { payload }),
        });
        expect({ url, method, fault: answer.statusCode >= 500 || answer.body.includes('"result"') }).toEqual({
          url,
          method,
          fault: false,
        });
      }
  });

  test('larger than a megabyte is refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/trpc/session.signIn',
      headers: json,
      payload: JSON.stringify({ loginName: 'x', password: 'y'.repeat(1_100_000) }),
    });
    expect(answer.statusCode).toBe(413);
  });

  test('looked up by code too often is told to wait, and a forged forwarding header does not help', async () => {
    const look = (n: number) =>
      app.inject({
        method: 'POST',
        url: '/trpc/receipt.byCode',
        headers: { ...json, 'x-forwarded-for': `10.1.1.${n}` },
        payload: JSON.stringify({ code: 'AAAAA-AAAAA' }),
      });
    const codes = [];
    for (let n = 0; n < 32; n += 1) codes.push((await look(n)).statusCode);
    expect(codes.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(codes.slice(30)).toEqual([429, 429]);
  });

  test('looked up with a code one holds is never too often', async () => {
    const { code } = await handIn(store);
    const look = () =>
      app.inject({
        method: 'POST',
        url: '/trpc/receipt.byCode',
        remoteAddress: '10.9.9.9',
        headers: json,
        payload: JSON.stringify({ code }),
      });
    const codes = [];
    for (let n = 0; n < 40; n += 1) codes.push((await look()).statusCode);
    expect(new Set(codes)).toEqual(new Set([200]));
  });
});

describe('an answer', () => {
  test('says how a browser must treat it', async () => {
    const { headers } = await app.inject({ url: '/', headers: { host } });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['permissions-policy']).toContain('camera=(self)');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });

  test('to a fault tells nothing of the inside', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/trpc/opinion.submit',
      headers: json,
      payload: JSON.stringify({ opinion: { body: 1 }, key: 'k' }),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('stack');
    expect(answer.body).not.toContain('node_modules');
  });
});

describe('a photo', () => {
  const send = (bytes: Buffer, key = `${'a'.repeat(32)}-0`) => {
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
    return app.inject({
      method: 'POST',
      url: `/files?key=${key}`,
      headers: { host, 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    });
  };

  test('is drawn anew, without where it was taken', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a8071a' } })
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '40/1 50/1 0/1' }, IFD0: { Make: 'SecretPhone' } })
      .toBuffer();
    expect(picture.includes('SecretPhone')).toBe(true);
    expect((await send(picture)).statusCode).toBe(200);
    const { hash } = await store.db.selectFrom('attachment').select('hash').executeTakeFirstOrThrow();
    const kept = await sharp(path.join(dataDir, 'files', hash.slice(0, 2), hash)).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 40 });
    expect(kept.exif).toBeUndefined();
  });

  test('that is none is refused with a sentence, and nobody reads one without its opinion', async () => {
    const page = await send(Buffer.from('<html><script>alert(1)</script></html>'), `${'b'.repeat(32)}-0`);
    expect([page.statusCode, page.json().message]).toEqual([
      422,
      '照片「photo.jpg」无法读取,请换用 JPG 或 PNG 格式',
    ]);
    const read = await app.inject({ url: `/files/${'a'.repeat(32)}-0`, headers: { host } });
    expect([read.statusCode, read.json().message]).toEqual([404, '没有找到,或您无权查看']);
  });
});
