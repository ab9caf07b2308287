// The platform as it is, on a given database: `node serve-ours.ts <url> <port>`.
import { tmpdir } from 'node:os';
import { buildApp } from '@concord/server/app';
import { openStore } from '@concord/server/db/database';

const [url = '', port = ''] = process.argv.slice(2);
const app = await buildApp({
  store: openStore(url),
  config: {
    secret: Buffer.alloc(32, 7),
    portalsDir: tmpdir(),
    origin: undefined,
    demo: false,
    trustedProxies: [],
    dataDir: tmpdir(),
  },
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
