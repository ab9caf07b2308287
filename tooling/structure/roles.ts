import { domainRoles, moreRoles, portalRoles, screenEndings, sliceRoles } from './role-lists.ts';
import type { Finding } from './sources.ts';

const lists = 'tooling/structure/role-lists.ts';
const migration = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/;
const component = /^[A-Z][A-Za-z0-9]*$/;
const hook = /^use[A-Z][A-Za-z0-9]*$/;
const plain = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Folder = noun, file = role: every source file has a role of the closed lists, and a test the role of its subject. */
export function checkRoles(files: readonly string[]): Finding[] {
  return files.flatMap((file) => {
    const match = /^((?:apps|packages)\/[^/]+\/src)(?:\/(.*))?\/([^/]+)$/.exec(file);
    if (!match) return [];
    const [, source = '', inside = '', name = ''] = match;
    const role = name.replace(/(\.test)?\.m?tsx?$/, '');
    const folder = inside ? `${source}/${inside}` : source;
    if (folder.split('/').some((noun) => !plain.test(noun))) {
      return [{ file, line: 1, message: 'a folder is a noun in small letters' }];
    }
    if (moreRoles[folder]?.[role] || hasRole(source, inside, role)) return [];
    return [{ file, line: 1, message: `"${role}" is no role of ${folder}; the roles are in ${lists}` }];
  });
}

function hasRole(source: string, inside: string, role: string): boolean {
  if (hook.test(role) && !/^(apps\/server|packages\/domain)/.test(source)) return true;
  switch (source) {
    case 'packages/domain/src':
      return inside !== '' && (domainRoles.includes(role) || isNoun(inside, role));
    case 'apps/server/src':
      if (inside === 'db/migrations') return migration.test(role);
      return inside !== '' && inside !== 'db' && sliceRoles.includes(role);
    case 'packages/ui/src':
      return component.test(role) || plain.test(role);
    default:
      return (
        portalRoles.includes(role) ||
        isNoun(inside, role) ||
        (component.test(role) && screenEndings.some((end) => role.endsWith(end)))
      );
  }
}

/** The file that says what the noun is. */
function isNoun(inside: string, role: string): boolean {
  return role === inside.split('/').at(-1);
}
