import type { AppRouter } from '@concord/server/router';
import type { inferRouterOutputs } from '@trpc/server';

export type HelpCase = inferRouterOutputs<AppRouter>['helpRequest']['byId'];

/** How somebody who was asked for help stands to it. */
const words: Record<string, string> = {
  waiting: '待答复',
  taking: '已答应',
  given: '已答复',
  declined: '已谢绝',
  revoked: '已撤回',
};
export const standWord = (stand: string): string => words[stand] ?? '';
