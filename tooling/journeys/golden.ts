import { type Browser, expect, type Page, type TestInfo } from '@playwright/test';
import { atDesk, call, signedIn } from './people.ts';
import { take } from './steps.ts';

/** The counties of the story: station, how many come, who takes in and who signs. */
export const counties = {
  guyuan: {
    station: '130724100s1',
    hand: 'gy.zhan.ban',
    people: 6,
    login: 'gy.ban',
    leader: 'gy.leader',
    name: '沽源',
  },
  kangbao: {
    station: '130723100s1',
    hand: '130723100s1.a',
    people: 5,
    login: 'kb.ban',
    leader: 'kb.leader',
    name: '康保',
  },
  yuxian: {
    station: '130726100s1',
    hand: '130726100s1.a',
    people: 3,
    login: '130726.a',
    leader: '130726.b',
    name: '蔚县',
  },
} as const;
export type County = keyof typeof counties;

const mark = Date.now() % 100_000;
export const cause = `机井冬季冻裂${mark}`;
export const title = `农村机井安全过冬${mark}`;
export const complaint = (n: number) => `${mark}号片第${n}组的机井一到冬天就冻裂,全组人吃水困难。`;
/** How the story’s complaints begin, as a list names them. */
export const similar = new RegExp(`^${mark}号片`);
export const suggestions = [
  '给机井加装井房保温层',
  '把出水管道埋深到一米八',
  '安排专项维修经费',
  '逐井建立管护台账',
  '入冬前逐井检查一遍',
  '村里明确管护人',
];

export const newKey = () => `journey-${Date.now()}-${Math.random().toString(36).slice(2)}`;
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const desks = new Map<string, Page>();
/** The browser in which this person sits, signed in once for the whole story. */
export async function desk(browser: Browser, portal: 'county' | 'municipal', login: string): Promise<Page> {
  const open = desks.get(login) ?? (await signedIn(browser, portal, login));
  desks.set(login, open);
  return open;
}

/** Takes a step that asks nothing. */
export const press = (page: Page, verb: string) =>
  page.getByLabel('办理', { exact: true }).getByRole('button', { name: verb, exact: true }).click();

/** Keeps what one sees now, in the folder of the test’s results. */
export const picture = (page: Page, info: TestInfo, name: string) =>
  page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });

/** The others come to the station, whose clerk hands in for them one after the other; answers their codes. */
export async function handInFor(
  browser: Browser,
  county: County,
  numbers: readonly number[],
): Promise<string[]> {
  const { station, hand } = counties[county];
  const page = await (await browser.newContext()).newPage();
  await atDesk(page, hand);
  const codes: string[] = [];
  for (const n of numbers) {
    const phone = `138${String(mark).padStart(5, '0')}${String(n).padStart(3, '0')}`;
    const contact = { name: '', phone };
    const opinion = { stationCode: station, body: complaint(n), consentVersion: 1, contact };
    codes.push((await call<{ code: string }>(page, 'opinion.submit', { key: newKey(), opinion })).code);
  }
  await page.context().close();
  return codes;
}

/** Writes at a station without a network; sent by itself when the network is back. */
export async function writeOffline(page: Page, county: County, n: number): Promise<void> {
  await page.goto(`/station/s/${counties[county].station}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill(complaint(n));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('村、小区或具体地点').fill('三道沟村');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '看一看,没问题就提交' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('heading', { name: '已经存好' })).toBeVisible();
}

export async function backOnline(page: Page): Promise<string> {
  await page.context().setOffline(false);
  await page.goto('/station/receipts');
  const code = page.getByText(/[2-9A-Z]{5}-[2-9A-Z]{5}/).first();
  await expect(code).toBeVisible({ timeout: 60_000 });
  return /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec((await code.textContent()) ?? '')?.[0] ?? '';
}

type Versioned = { version: number };
/** One step in this person’s name on something that has a version. */
export async function run(page: Page, noun: string, id: string, command: object): Promise<void> {
  const { version } = await call<Versioned>(page, `${noun}.byId`, { id });
  await call(page, `${noun}.run`, { id, version, command, key: newKey() });
}

type Row = { id: string; version: number; title: string };
/** Takes every complaint of the story in; answers them by id. */
export async function takeIn(page: Page): Promise<string[]> {
  const { rows } = await call<{ rows: Row[] }>(page, 'opinion.list', {
    scope: 'all',
    order: 'newest',
    limit: 100,
  });
  const ours = rows.filter((row) => similar.test(row.title));
  for (const { id } of ours) {
    const { status } = await call<{ status: string }>(page, 'opinion.byId', { id });
    if (status === 'received')
      await run(page, 'opinion', id, { type: 'accept', category: 'society', isConsultation: false });
  }
  return ours.map(({ id }) => id);
}

/** The last part of the address: what it is about. */
export const lastOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

type Joint = { rooms: { side: { id: string } | null } };
export const sideRoomOf = async (page: Page, id: string): Promise<string> =>
  (await call<Joint>(page, 'jointMatter.byId', { id })).rooms.side?.id ?? '';

/** A county’s contribution from its draft to its leader’s signature, as its people sent it before on screen. */
export async function giveContribution(clerk: Page, leader: Page, matterId: string): Promise<void> {
  const { id } = await call<{ id: string }>(clerk, 'contribution.open', { matterId, key: newKey() });
  const answers = [1, 2].map((part) => ({ part, text: '两个村的三眼井,由村里自己修。' }));
  const findings = [{ number: 1, text: '井管埋得浅' }];
  const written = { text: '本县两个村的井管埋得浅。', answers, findings, citations: [] };
  await run(clerk, 'contribution', id, { type: 'save', ...written });
  await run(clerk, 'contribution', id, { type: 'submit' });
  await run(leader, 'contribution', id, { type: 'sign' });
}

type Committee = { id: string; shortName: string };
/** One section for the city and one for each county that takes part. */
export async function addSections(city: Page, id: string, titles: readonly string[]): Promise<void> {
  const committees = await call<Committee[]>(city, 'organization.committees');
  for (const [index, name] of ['张家口', '沽源', '康保'].entries()) {
    const committeeId = committees.find(({ shortName }) => shortName.includes(name))?.id;
    await run(city, 'document', id, { type: 'addSection', title: titles[index], committeeId });
  }
}

/** The paper one has open: checked and signed by the leader, then issued. */
export async function sendPaper(browser: Browser, city: Page): Promise<void> {
  await press(city, '送核');
  await expect(city.getByText('核稿').first()).toBeVisible();
  const leader = await desk(browser, 'municipal', 'shi.leader');
  await leader.goto(city.url());
  await take(leader, '核稿通过');
  await press(leader, '签发');
  await expect(leader.getByRole('button', { name: '签发', exact: true })).toBeHidden();
  await city.reload();
  await press(city, '印发');
  await expect(city.getByText('已印发').first()).toBeVisible();
}

/** What one chapter leaves for the next. */
export const aTale = () => ({
  codes: [] as { county: County; code: string }[],
  matterId: '',
  documentId: '',
  outcomeId: '',
});
export type Told = ReturnType<typeof aTale>;

/** Who works on the matter: the city, 沽源 and 康保. */
export const participants = (browser: Browser) =>
  Promise.all([
    desk(browser, 'municipal', 'shi.ban'),
    desk(browser, 'county', counties.guyuan.login),
    desk(browser, 'county', counties.kangbao.login),
  ]);
