import { argon2Sync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** argon2id off the main thread: one hash holds a core for some 30 ms. */
parentPort?.on('message', ({ id, password, salt }: { id: number; password: string; salt: Uint8Array }) => {
  const tag = argon2Sync('argon2id', {
    message: password,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 19 * 1024,
    passes: 2,
  });
  parentPort?.postMessage({ id, hash: tag.toString('base64') });
});
