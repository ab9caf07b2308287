// Holds the repository to ARCHITECTURE.md: `node check-structure.ts [root]` prints each finding as `path:line message`.
import path from 'node:path';
import { checkContents } from './contents.ts';
import { checkCycles } from './cycles.ts';
import { checkDirections } from './directions.ts';
import { readImports } from './imports.ts';
import { checkRoles } from './roles.ts';
import { readSources } from './sources.ts';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../..'));
const sources = readSources(root);
const imports = readImports(root, sources);
const findings = [
  ...checkRoles(sources.map(({ file }) => file)),
  ...checkDirections(imports),
  ...checkCycles(imports),
  ...checkContents(sources),
];
for (const { file, line, message } of findings) console.error(`${file}:${line} ${message}`);
console.log(`structure: ${sources.length} files, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
