import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

type Pending = { resolve: (hash: string) => void; reject: (error: Error) => void };

let worker: Worker | undefined;
let lastId = 0;
const pending = new Map<number, Pending>();

/** One worker is the limit of how many hashes run at once: signing in must not become a way to stop the server. */
function theWorker(): Worker {
  if (worker) return worker;
  const bundled = new URL('./hashing-worker.mjs', import.meta.url);
  const started = new Worker(existsSync(bundled) ? bundled : new URL('./hashing-worker.ts', import.meta.url));
  started.unref();
  started.on('message', ({ id, hash }: { id: number; hash: string }) => {
    pending.get(id)?.resolve(hash);
    pending.delete(id);
  });
  started.on('error', (error: Error) => {
    worker = undefined;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  });
  worker = started;
  return started;
}

function hashWith(password: string, salt: Buffer): Promise<string> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    theWorker().postMessage({ id, password: password.normalize('NFC'), salt });
  });
}

/** `argon2id$<salt>$<hash>`, both base64; m = 19 MiB, t = 2, p = 1. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `argon2id$${salt.toString('base64')}$${await hashWith(password, salt)}`;
}

const nobody = `argon2id$${Buffer.alloc(16, 1).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

/** Takes as long for an unknown account (`undefined`) as for a known one. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? nobody).split('$');
  const given = Buffer.from(await hashWith(password, Buffer.from(salt, 'base64')), 'base64');
  const expected = Buffer.from(hash, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) && Boolean(stored);
}
