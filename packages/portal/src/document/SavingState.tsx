import { StatusLight } from '@concord/ui/StatusLight';
import type { Light } from '@concord/ui/tokens';
import type { LiveState } from './live.tsx';

const words: Record<LiveState['saving'], { light: Light; says: string }> = {
  saved: { light: 'blue', says: '已保存' },
  saving: { light: 'grey', says: '正在保存' },
  offline: { light: 'yellow', says: '未连接,内容保存在本机' },
  signedOut: { light: 'yellow', says: '请重新登录,内容保存在本机' },
};

/** What became of what was typed, told calmly. */
export function SavingState({ saving }: Pick<LiveState, 'saving'>) {
  const { light, says } = words[saving];
  return (
    <span role="status" className="d-saving">
      <StatusLight light={light}>{says}</StatusLight>
    </span>
  );
}
