const weekdays = '日一二三四五六';

/** 3月12日(周四) */
export const dayInWords = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日(周${weekdays[date.getUTCDay()]})`;
};

type When = { fromOn: string; toOn: string; startTime: string | null };

/** 2026年3月12日(周四)09:00 至 3月13日(周五) */
export function whenInWords({ fromOn, toOn, startTime }: When): string {
  const start = `${fromOn.slice(0, 4)}年${dayInWords(fromOn)}${startTime ?? ''}`;
  return fromOn === toOn ? start : `${start} 至 ${dayInWords(toOn)}`;
}

/** The same, short enough for a row. */
export const whenInShort = ({ fromOn, toOn, startTime }: When): string =>
  `${fromOn}${startTime ? ` ${startTime}` : ''}${fromOn === toOn ? '' : ` 至 ${toOn.slice(5)}`}`;

/** `YYYY-MM` so many months later. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const total = year * 12 + number - 1 + by;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The days of a month in weeks from Monday on, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const dayMs = 86_400_000;
  const toMonday = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = first - toMonday * dayMs; monday < next; monday += 7 * dayMs)
    weeks.push(
      Array.from({ length: 7 }, (_, day) => new Date(monday + day * dayMs).toISOString().slice(0, 10)),
    );
  return weeks;
}
