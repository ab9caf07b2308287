import { dateInShanghai } from '@concord/domain/calendar';
import type { Light } from '@concord/ui/tokens';

const dayMs = 86_400_000;

/** Today in Shanghai, `YYYY-MM-DD`. */
export const today = (): string => dateInShanghai(new Date().toISOString());

/** Whole days from today until that day; negative when it is past. */
export const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(today())) / dayMs);

/** Green, yellow from three days before, red once past (standards.md §4.3). */
export const lightOf = (daysLeft: number): Light =>
  daysLeft < 0 ? 'red' : daysLeft <= 3 ? 'yellow' : 'green';

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** 2026-11-18 14:32, as the clock showed in Shanghai. */
export const moment = (instant: string): string => shanghai.format(new Date(instant)).replaceAll('/', '-');

export const dayOf = (instant: string): string => dateInShanghai(instant);

/** 停留 3 天 4 小时: how long something stayed where it was. */
export function stayed(from: string, until: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));
  if (minutes === 0) return '';
  if (minutes < 60) return `停留${minutes}分钟`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `停留${hours}小时` : `停留${Math.round(hours / 24)}天`;
}

/** 2026年11月25日, as a paper is dated. */
export const chineseDate = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant));
