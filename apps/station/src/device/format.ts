const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options });

const day = parts({ year: 'numeric', month: 'long', day: 'numeric' });
const shortDay = parts({ month: 'long', day: 'numeric' });
const clock = parts({ hour: '2-digit', minute: '2-digit', hour12: false });
const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A date `2026-03-01` as an instant of that day. */
const instant = (at: string): Date => new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at);

/** `2026年3月1日`, of a date or a UTC instant, as it was in Shanghai. */
export const dayOf = (at: string): string => day.format(instant(at));
/** `3月1日` */
export const shortDayOf = (at: string): string => shortDay.format(instant(at));
/** `14:32` */
export const clockOf = (at: string): string => clock.format(instant(at));
/** `2026-03-01` */
export const isoDayOf = (at: Date): string => iso.format(at);

/** A county's committee as people call the county: 沽源县政协 is 沽源县. */
export const countyOf = (committee: string): string => committee.replace(/政协$/, '');
/** The station's code in what its poster's picture says, or in what somebody typed. */
export function stationCodeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const inAddress = /\/station\/s\/([\w.-]+)/.exec(plain)?.[1];
  return inAddress ?? (/^[\w.-]{1,40}$/.test(plain) ? plain : undefined);
}

/** 平定堡镇社情民意联络站 is 平定堡镇, where a county's stations stand in a list. */
export const placeOf = (station: string): string => station.replace(/(社情民意)?联络站$/, '') || station;
