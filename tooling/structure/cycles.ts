import type { Import } from './imports.ts';
import type { Finding } from './sources.ts';

/** Every way in which a file comes back to itself, found at the import that closes it; type imports are erased and do not count. */
export function checkCycles(imports: readonly Import[]): Finding[] {
  const byFile = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const findings: Finding[] = [];

  const walk = (file: string, path: string[]) => {
    for (const { line, target, typeOnly } of byFile.get(file) ?? []) {
      if (!target || typeOnly || done.has(target)) continue;
      const seen = path.indexOf(target);
      if (seen < 0) walk(target, [...path, target]);
      else
        findings.push({ file, line, message: `import cycle: ${[...path.slice(seen), target].join(' → ')}` });
    }
    done.add(file);
  };
  for (const file of byFile.keys()) if (!done.has(file)) walk(file, [file]);
  return findings;
}
