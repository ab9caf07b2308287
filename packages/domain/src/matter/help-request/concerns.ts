import { clerksOf, headsOf, type Telling } from '../../notice/notice.ts';
import type { HelpRequestCommandType } from './lifecycle.ts';

/** Whoever helped hears the thanks; whoever was asked, that it is over. */
export function helpRequestConcerns(
  type: HelpRequestCommandType,
  { helpers, asked }: { helpers: readonly string[]; asked: readonly string[] },
): Telling[] {
  switch (type) {
    case 'close':
      return helpers.length > 0
        ? [['求助单位致谢并办结', ...helpers.flatMap((id) => [clerksOf(id), headsOf(id)])]]
        : [];
    case 'withdraw':
      return asked.length > 0 ? [['求助单位撤回了求助', ...asked.map(clerksOf)]] : [];
    case 'revise':
      return asked.length > 0 ? [['求助内容有修改', ...asked.map(clerksOf)]] : [];
  }
}
