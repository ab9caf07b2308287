import type { Actor } from '../../actor/index.ts';
import { dateInShanghai, dueDate, recompute, type Term } from '../../calendar/index.ts';
import type { Decision, Refusal, RefusalCode } from '../../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../../event/index.ts';
import type { Circumstances } from '../citizen-opinion/index.ts';
import { themeStatusNames } from './labels.ts';
import { isPlatform, isThemeStaff, type Who } from './policy.ts';
import {
  type NewTheme,
  type Theme,
  type ThemeCommand,
  type ThemeCommandType,
  type ThemeStatus,
  themeStatuses,
} from './theme.ts';

type Step = { from: readonly ThemeStatus[]; by: Who; to: ThemeStatus | 'same' };
const live: readonly ThemeStatus[] = ['open', 'routed', 'answering', 'answered'];

/** 专题的办理 (domain.md §5.6, §11 no. 32–33). */
// biome-ignore format: a rule book is read in columns
const steps: Record<ThemeCommandType, Step> = {
  revise:         { from: live,                               by: isThemeStaff, to: 'same'      },
  publish:        { from: ['open', 'routed', 'answering'],    by: isThemeStaff, to: 'same'      }, // 公开征集
  unpublish:      { from: themeStatuses,                      by: isThemeStaff, to: 'same'      },
  share:          { from: themeStatuses,                      by: isThemeStaff, to: 'same'      },
  answer:         { from: ['open', 'routed', 'answering'],    by: (a, t) => isThemeStaff(a, t) || isPlatform(a, t), to: 'answered' }, // 统一答复
  close:          { from: ['answered'],                       by: isThemeStaff, to: 'closed'    }, // 办结
  newRound:       { from: ['closed'],                         by: isThemeStaff, to: 'open'      }, // 另开一轮
  gather:         { from: live,                               by: isPlatform,   to: 'same'      },
  route:          { from: ['open', 'routed', 'answering', 'answered'], by: isPlatform, to: 'routed' },
  letIn:          { from: themeStatuses,                      by: isPlatform,   to: 'same'      }, // 协办单位、下级单位参与
  startAnswering: { from: ['routed', 'answered'],             by: isPlatform,   to: 'answering' },
  takeBack:       { from: ['routed', 'answering'],            by: isPlatform,   to: 'open'      },
  recompute:      { from: live,                               by: isPlatform,   to: 'same'      }, // 按新的放假安排重算期限
};
export const themeCommandTypes = Object.keys(steps) as ThemeCommandType[];

const standsInTheWay: Partial<Record<ThemeCommandType, (theme: Theme) => RefusalCode | undefined>> = {
  publish: ({ publishedAt }) => (publishedAt ? 'theme.already_published' : undefined),
  recompute: ({ isProvisional }) => (isProvisional ? undefined : 'calendar.not_provisional'),
  unpublish: ({ publishedAt }) => (publishedAt ? undefined : 'theme.not_published'),
  answer: ({ opinionCount }) => (opinionCount > 0 ? undefined : 'theme.empty'),
};

/** Why `actor` may not take this step now — or undefined. */
export function whyNotTheme(theme: Theme, type: ThemeCommandType, actor: Actor): Refusal | undefined {
  const { from, by } = steps[type];
  if (!by(actor, theme)) return { code: 'theme.not_yours' };
  if (!from.includes(theme.status))
    return { code: 'theme.wrong_step', facts: { status: themeStatusNames[theme.status] } };
  const code = standsInTheWay[type]?.(theme);
  return code && { code };
}

export const openThemeCommands = (theme: Theme, actor: Actor): ThemeCommandType[] =>
  themeCommandTypes.filter((type) => !whyNotTheme(theme, type, actor));

export type ThemeChange = { next: Theme; event: DomainEvent };

/** Opens a theme in the actor's committee; its reply clock runs from now. */
export function openTheme(
  input: NewTheme,
  committeeId: string,
  id: string,
  actor: Actor,
  { at, calendar, regulation }: Circumstances,
): Decision<ThemeChange> {
  const due = dueDate(calendar, { start: dateInShanghai(at), term: replyTerm(regulation) });
  const next: Theme = {
    id,
    kind: 'theme',
    version: 1,
    committeeId,
    ownerId: committeeId,
    status: 'open',
    ...input,
    round: 1,
    opinionCount: 0,
    personCount: 0,
    answer: null,
    readers: [],
    publishedAt: null,
    openedAt: at,
    answeredAt: null,
    closedAt: null,
    regulationVersion: regulation.version,
    dueOn: due.on,
    isProvisional: due.provisional,
  };
  if (!isThemeStaff(actor, next)) return { ok: false, refusal: { code: 'theme.not_yours' } };
  return { ok: true, next, event: eventOf(undefined, next, 'open', actor, at) };
}

export function decideTheme(
  theme: Theme,
  command: ThemeCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decision<ThemeChange> {
  const { at } = circumstances;
  const refusal = whyNotTheme(theme, command.type, actor);
  if (refusal) return { ok: false, refusal };
  const { to } = steps[command.type];
  const status = to === 'same' ? theme.status : to;
  const next: Theme = {
    ...theme,
    status,
    ...facts(theme, command, circumstances),
    version: theme.version + 1,
  };
  return { ok: true, next, event: eventOf(theme, next, command.type, actor, at) };
}

function facts(theme: Theme, command: ThemeCommand, circumstances: Circumstances): Partial<Theme> {
  const { at } = circumstances;
  switch (command.type) {
    case 'revise':
      return { title: command.title, summary: command.summary };
    case 'publish':
      return { publishedAt: at };
    case 'unpublish':
      return { publishedAt: null };
    case 'share':
      return { readers: [...new Set([...theme.readers, command.withId])] };
    case 'answer':
      return { answer: command.text, answeredAt: theme.answeredAt ?? at, dueOn: null };
    case 'close':
      return { closedAt: at, publishedAt: null };
    case 'newRound':
      return {
        round: theme.round + 1,
        answer: null,
        answeredAt: null,
        closedAt: null,
        ownerId: theme.committeeId,
      };
    case 'gather':
      return { opinionCount: command.opinionCount, personCount: command.personCount };
    case 'route':
      return { ownerId: command.ownerId, readers: [...new Set([...theme.readers, ...command.readers])] };
    case 'letIn':
      return { readers: [...new Set([...theme.readers, command.readerId])] };
    case 'startAnswering':
      return {};
    case 'takeBack':
      return { ownerId: theme.committeeId };
    case 'recompute':
      return recomputed(theme, circumstances);
  }
}

const replyTerm = ({ values }: Circumstances['regulation']): Term => ({
  unit: 'workdays',
  amount: values['citizen.other.replyDays'],
});

function recomputed({ openedAt, dueOn }: Theme, { calendar, regulation }: Circumstances): Partial<Theme> {
  if (!dueOn) return { isProvisional: false };
  const start = dateInShanghai(openedAt);
  const { on, provisional } = recompute({ on: dueOn, start, term: replyTerm(regulation) }, calendar);
  return { dueOn: on, isProvisional: provisional };
}

function eventOf(theme: Theme | undefined, next: Theme, type: string, actor: Actor, at: string): DomainEvent {
  return {
    aggregate: 'theme',
    aggregateId: next.id,
    version: next.version,
    committeeId: next.committeeId,
    type,
    from: theme?.status ?? null,
    to: next.status,
    by: eventBy(actor),
    at,
    patch: patchOf(theme, next),
    note: null,
  };
}
