import { expect, type Page, test } from '@playwright/test';
import {
  aTale,
  backOnline,
  type County,
  cause,
  complaint,
  counties,
  desk,
  handInFor,
  picture,
  press,
  similar,
  takeIn,
  title,
  writeOffline,
} from './golden.ts';
import { followUp } from './golden-ending.ts';
import { contribute, report, workApart } from './golden-joint.ts';
import { call, handIn } from './people.ts';
import { take } from './steps.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const told = aTale();

test('fourteen citizens of three counties tell of wells that freeze, two of them without a network; each county makes a theme @both', async ({
  browser,
  page,
}, info) => {
  told.codes.push({ county: 'guyuan', code: await handIn(page, complaint(1)) });
  await picture(page, info, '1-receipt');
  const offline: [Page, County][] = [];
  for (const [n, county] of [
    [2, 'guyuan'],
    [3, 'kangbao'],
  ] as const) {
    const phone = await (await browser.newContext()).newPage();
    await writeOffline(phone, county, n);
    offline.push([phone, county]);
  }
  for (const [phone, county] of offline) told.codes.push({ county, code: await backOnline(phone) });
  for (const [county, numbers] of [
    ['guyuan', [4, 5, 6, 7]],
    ['kangbao', [8, 9, 10, 11]],
    ['yuxian', [12, 13, 14]],
  ] as const)
    for (const code of await handInFor(browser, county, numbers)) told.codes.push({ county, code });
  expect(told.codes).toHaveLength(14);

  for (const county of Object.keys(counties) as County[]) {
    const clerk = await desk(browser, 'county', counties[county].login);
    const [first = '', ...others] = await takeIn(clerk);
    expect(others).toHaveLength(counties[county].people - 1);
    await clerk.goto(`/county/opinions/${first}`);
    await clerk.getByRole('tab', { name: '相似意见' }).click();
    const boxes = clerk.getByRole('checkbox', { name: similar });
    await expect(boxes).toHaveCount(others.length);
    for (const box of await boxes.all()) await box.check();
    await clerk.getByRole('button', { name: `归为专题(${counties[county].people} 件)` }).click();
    const dialog = clerk.getByRole('dialog', { name: '归为专题' });
    await dialog.getByLabel('专题名称').fill(cause);
    await dialog.getByLabel('共同反映的问题').fill('多个村组的机井冬季冻裂,吃水困难。');
    await dialog.getByRole('button', { name: '归为专题' }).click();
    await expect(clerk.getByText(`${counties[county].people} 人反映`)).toBeVisible();
    await press(clerk, '公开征集');
    await expect(clerk.getByText('公开征集中')).toBeVisible();
    await picture(clerk, info, `1-theme-${county}`);
  }
});

test('the city sees the likeness, proposes joint work; two counties accept, one declines with its reason @both', async ({
  browser,
}, info) => {
  const city = await desk(browser, 'municipal', 'shi.ban');
  await city.goto('/municipal/counties');
  const row = city.getByRole('listitem').or(city.getByRole('row')).filter({ hasText: cause });
  await row.getByRole('link', { name: '提议联动' }).click();
  await expect(city.getByText('3 个县区的公开专题,14 人反映')).toBeVisible();
  await city.getByLabel('名称', { exact: true }).fill(title);
  await city.getByRole('button', { name: '提议联动' }).click();
  await expect(city.getByRole('heading', { name: title })).toBeVisible();
  await expect(city.getByText('3 家待答复').first()).toBeVisible();
  told.matterId = new URL(city.url()).pathname.split('/').at(-1) ?? '';
  await picture(city, info, '2-proposed');

  for (const county of Object.keys(counties) as County[]) {
    const clerk = await desk(browser, 'county', counties[county].login);
    await clerk.goto('/county/joint-matters');
    await clerk.getByText(title).first().click();
    await clerk.getByRole('heading', { name: title }).waitFor();
    if (county === 'yuxian')
      await take(clerk, '谢绝', (dialog) => dialog.getByLabel('给对方的话').fill('本县今年已做过调研'));
    else await take(clerk, '接受邀请', (dialog) => dialog.getByLabel('联系人').fill('王主任'));
    await picture(clerk, info, `2-answer-${county}`);
  }
  await city.reload();
  await expect(city.getByText('2 家参加').first()).toBeVisible();
  await expect(city.getByText('1 家谢绝').first()).toBeVisible();
  // of the declined invitation the reason is read where it was given
  await city.getByRole('tab', { name: '办理' }).click();
  await expect(city.getByText(/谢绝/).first()).toBeVisible();
  for (const { code } of told.codes.slice(0, 1)) {
    const { flow } = await call<{ flow: { sentence: string }[] }>(city, 'receipt.byCode', { code });
    expect(flow.map(({ sentence }) => sentence)).toContain('已列入政协联动专题,3 个市、县区政协一起调研');
  }
});

test('each county works in a room of its own, which neither the city nor another county nor an administrator sees @both', async ({
  browser,
}, info) => workApart({ browser, info, told }));

test('a contribution is written, signed and replaced by a newer version; the old one stays readable @both', async ({
  browser,
}, info) => contribute({ browser, info, told }));

test('three write the report at once; it becomes the outcome, is checked, signed, numbered and issued @both', async ({
  browser,
}, info) => report({ browser, info, told }));

test('six suggestions follow a directive; a department objects and another has it; a county breaks its own down to the village @both', async ({
  browser,
}, info) => followUp({ browser, info, told }));
