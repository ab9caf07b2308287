import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Plot } from './acting.ts';
import type { Chance } from './chance.ts';
import { details, spots, surnames, type Topic, topics } from './topics.ts';
import type { ThemePlot } from './year.ts';

type Place = {
  id: string;
  kind: string;
  code: string;
  name: string;
  committee_id: string;
  parent_id: string | null;
};

/** What will happen in the year: who says what where, and which causes grow into themes. */
export async function planYear(
  db: Db,
  chance: Chance,
  { start, until, opinions }: { start: string; until: string; opinions: number },
): Promise<{ plots: Plot[]; themes: ThemePlot[] }> {
  const places: Place[] = await db
    .selectFrom('organization')
    .select(['id', 'kind', 'code', 'name', 'committee_id', 'parent_id'])
    .orderBy('code')
    .execute();
  const stations = places.filter(({ kind }) => kind === 'station');
  const committees = places.filter(({ kind }) => kind === 'committee');
  const unitOf = (committeeId: string, ending: string, otherwise: number): string => {
    const units = places.filter((place) => place.kind === 'unit' && place.committee_id === committeeId);
    const core = ending.replace(/局$|分局$/, '').slice(0, 2);
    const unit =
      units.find(({ name }) => name.endsWith(ending)) ??
      units.find(({ name }) => name.includes(core)) ??
      units[otherwise % units.length];
    return unit?.id ?? '';
  };
  const themes = planThemes(committees, start, unitOf);
  const span = Date.parse(until) - Date.parse(start);
  const plots: Plot[] = [];
  // The desks named on the entrance page shall have work on them.
  const lastWeeks = new Date(Date.parse(until) - 25 * 86_400_000).toISOString();
  const waterTopics = topics.filter(({ unit, name }) => unit === '水务局' && !name.includes('机井'));
  // Some stations are busier than others, as in life.
  const weights = stations.map(
    ({ code }) => (0.3 + chance.next() * chance.next() * 3) * (code.startsWith('130724') ? 3 : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  while (plots.length < opinions) {
    const at = timeOfDay(new Date(Date.parse(start) + chance.next() * span).toISOString(), chance);
    const station = stations[pick(weights, chance.next() * total)];
    const isShown = station?.code.startsWith('130724') && at > lastWeeks && chance.happens(0.4);
    const topic = isShown ? chance.one(waterTopics) : topicFor(Number(at.slice(5, 7)), chance);
    if (!topic || !station || at >= until) continue;
    const place = placeOf(station, chance);
    const committeeId = station.committee_id;
    const theme = themes.find(
      (one) =>
        one.committeeId === committeeId &&
        one.topic === topic.name &&
        at > one.at &&
        (!one.closes || at < one.closes),
    );
    plots.push({
      at,
      topic,
      place,
      body: bodyOf(topic, place, chance),
      stationCode: station.code,
      stationId: station.id,
      committeeId,
      unitId: unitOf(committeeId, topic.unit, plots.length),
      otherUnitId: unitOf(committeeId, '人民政府办公室', plots.length + 7),
      elsewhereId: (
        committees.filter(({ id }) => id !== committeeId)[chance.between(0, committees.length - 2)] ?? station
      ).id,
      themeId: theme?.id ?? null,
    });
  }
  gatherAll(themes, plots, chance);
  const usable = plots.map((plot) =>
    plot.unitId === plot.otherUnitId
      ? { ...plot, otherUnitId: unitOf(plot.committeeId, '农业农村局', 3) }
      : plot,
  );
  return { plots: usable, themes };
}

/** A cause that is being gathered has people behind it: the first of its county who write from then on. */
function gatherAll(themes: readonly PlannedTheme[], plots: readonly Plot[], chance: Chance): void {
  for (const [index, theme] of themes.entries())
    if (!theme.closes) gather(theme, 3 + (index % 5), plots, chance);
}

function gather(theme: PlannedTheme, count: number, plots: readonly Plot[], chance: Chance): void {
  const topic = topics.find(({ name }) => name === theme.topic);
  const later = plots
    .filter(({ committeeId, at, themeId }) => committeeId === theme.committeeId && at > theme.at && !themeId)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (!topic) return;
  for (const plot of later.slice(0, count)) {
    plot.topic = topic;
    plot.body = bodyOf(topic, plot.place, chance);
    plot.themeId = theme.id;
  }
}

type PlannedTheme = ThemePlot & { topic: string };

function planThemes(
  committees: Place[],
  start: string,
  unitOf: (committeeId: string, ending: string, otherwise: number) => string,
): PlannedTheme[] {
  const day = (n: number) => new Date(Date.parse(start) + n * 86_400_000 + 2 * 3_600_000).toISOString();
  const counties = committees.filter(({ parent_id }) => parent_id !== null);
  const wells = {
    topic: '机井冬季冻裂',
    title: '机井冬季冻裂',
    summary: '多个村的机井、入户管道冬季冻裂,群众吃水困难,希望加装保温、深埋管道。',
    category: 'society' as const,
    answer:
      '您好!针对多村机井冬季冻裂问题,已统一安排机井保温改造:井房加装保温层,入户管道改深埋,配备应急送水车。首批村已完成,其余于入冬前完成。感谢您的反映。',
  };
  const heat = {
    topic: '供暖温度不够',
    title: '小区供暖温度不达标',
    summary: '多个小区入冬后室温不足 18 度,顶层、边户尤其明显。',
    category: 'society' as const,
    answer:
      '您好!供热单位已完成 12 个小区管网清洗和循环泵更换,对不达标住户逐户测温并减免费用。仍不达标的请凭本查询码继续反映。',
  };
  const waste = {
    topic: '垃圾清运不及时',
    title: '夏季垃圾清运不及时',
    summary: '夏季多处垃圾点清运不及时、异味大,希望增加清运频次。',
    category: 'ecology' as const,
    answer: '您好!已将夏季清运频次调整为每日一次,增加压缩车三辆,垃圾点定期消杀。',
  };
  const themes: PlannedTheme[] = [];
  for (const [index, county] of counties.entries()) {
    const unit = (name: string) => unitOf(county.id, name, index);
    if (['130724', '130723', '130722', '130725', '130726', '130727', '130732'].includes(county.code)) {
      themes.push({
        id: newId(),
        committeeId: county.id,
        unitId: unit('水务局'),
        at: day(5 + index),
        closes: day(95),
        ...wells,
      });
      // This winter it begins again: still being gathered.
      themes.push({
        id: newId(),
        committeeId: county.id,
        unitId: unit('水务局'),
        at: day(328 + (index % 9)),
        closes: null,
        ...wells,
      });
    }
    if (['130702', '130703', '130705'].includes(county.code))
      themes.push({
        id: newId(),
        committeeId: county.id,
        unitId: unit('住房和城乡建设局'),
        at: day(10 + index),
        closes: day(70),
        ...heat,
      });
    if (['130705', '130730'].includes(county.code))
      themes.push({
        id: newId(),
        committeeId: county.id,
        unitId: unit('城市管理综合行政执法局'),
        at: day(200),
        closes: day(260),
        ...waste,
      });
  }
  return themes;
}

function topicFor(month: number, chance: Chance): Topic | undefined {
  const inSeason = topics.filter(({ months }) => months.includes(month));
  return chance.happens(0.85) ? chance.one(inSeason) : chance.one(topics);
}

function pick(weights: readonly number[], at: number): number {
  let left = at;
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return index < 0 ? weights.length - 1 : index;
}

const placeOf = ({ name }: Place, chance: Chance): string =>
  `${name.replace('社情民意联络站', '')}${chance.one(spots)}`;

function bodyOf(topic: Topic, place: string, chance: Chance): string {
  const said = `${chance.one(topic.says).replaceAll('{p}', place)}${chance.one(details)}`;
  // A few write numbers into the text: invented, of a range nobody is given.
  return chance.happens(0.02)
    ? `${said}我姓${chance.one(surnames)},电话 1550000${String(chance.between(0, 9999)).padStart(4, '0')}。`
    : said;
}

/** Most write by day. */
function timeOfDay(at: string, chance: Chance): string {
  const hour = chance.happens(0.9) ? chance.between(0, 12) : chance.between(0, 23);
  const minute = String(chance.between(0, 59)).padStart(2, '0');
  return `${at.slice(0, 10)}T${String(hour).padStart(2, '0')}:${minute}:${String(chance.between(0, 59)).padStart(2, '0')}.000Z`;
}
