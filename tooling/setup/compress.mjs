// Lays a gzip copy beside every text of a built portal, once, so that the server sends it as it is:
// `node compress.mjs <folder>`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const texts = /\.(js|css|html|svg|webmanifest)$/;
const notWorthIt = 1_000;

const folder = process.argv[2] ?? 'dist';
for (const name of readdirSync(folder, { recursive: true })) {
  if (!texts.test(name)) continue;
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  if (bytes.length >= notWorthIt) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
