import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  addSections,
  backOnline,
  type County,
  cause,
  complaint,
  counties,
  desk,
  giveContribution,
  handInFor,
  lastOf,
  picture,
  press,
  sendPaper,
  sideRoomOf,
  similar,
  suggestions,
  takeIn,
  title,
  today,
  writeOffline,
} from './golden.ts';
import { call, handIn } from './people.ts';
import { choose, take } from './steps.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const told = {
  codes: [] as { county: County; code: string }[],
  matterId: '',
  documentId: '',
  outcomeId: '',
};
const matter = (tab: string) => `/joint-matters/${told.matterId}?tab=${tab}`;

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
  await expect(city.getByText('3 家待答复', { exact: false })).toBeVisible();
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
  await expect(city.getByText('2 家参加', { exact: false })).toBeVisible();
  await expect(city.getByText('1 家谢绝', { exact: false })).toBeVisible();
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
}, info) => {
  const [city, guyuan, kangbao] = await participants(browser);
  for (const [clerk, words] of [
    [guyuan, '沽源内部意见:先不提经费'],
    [kangbao, '康保内部意见:涉及两个村'],
  ] as const) {
    await clerk.goto(`/county${matter('side')}`);
    await clerk.getByLabel('说点什么').fill(words);
    await clerk.getByRole('button', { name: '放入本委空间' }).click();
    await expect(clerk.getByText(words, { exact: true }).last()).toBeVisible();
  }
  await picture(guyuan, info, '3-side-room');

  await guyuan.goto(`/county/activities/new?matter=${told.matterId}`);
  await choose(guyuan, guyuan.getByLabel('类型'), '', '调研');
  await guyuan.getByLabel('名称').fill('走访坝上机井');
  await guyuan.getByLabel('开始日期').fill(today());
  await guyuan.getByLabel('地点').fill('三道沟村');
  await guyuan.getByRole('button', { name: '安排', exact: true }).click();
  await guyuan.getByRole('heading', { name: '走访坝上机井' }).waitFor();
  await press(guyuan, '登记已举行');
  await guyuan.getByLabel('纪要').fill('看了十二个村的机井。');
  await guyuan.getByRole('button', { name: '加一条发现' }).click();
  await guyuan.getByLabel('第 1 条发现', { exact: true }).fill('十二个村的井房没有保温');
  await guyuan.getByRole('button', { name: '保存记录' }).click();
  await press(guyuan, '定稿');
  await expect(guyuan.getByText('已定稿').first()).toBeVisible();

  await city.goto(`/municipal${matter('activities')}`);
  await expect(city.getByText('十二个村的井房没有保温')).toBeVisible();
  await expect(city.getByRole('tab', { name: '本委空间' })).toBeVisible();
  const yuxian = await desk(browser, 'county', counties.yuxian.login);
  const admin = await desk(browser, 'municipal', 'admin');
  const sides = await Promise.all([guyuan, kangbao].map((clerk) => sideRoomOf(clerk, told.matterId)));
  for (const outsider of [city, yuxian, admin])
    for (const roomId of sides)
      await expect(call(outsider, 'jointMatter.entries', { roomId })).rejects.toThrow();
  for (const outsider of [yuxian, admin])
    await expect(call(outsider, 'jointMatter.entries', { roomId: told.matterId })).rejects.toThrow();
});

test('a contribution is written, signed and replaced by a newer version; the old one stays readable @both', async ({
  browser,
}, info) => {
  const [city, guyuan, kangbao] = await participants(browser);
  await guyuan.goto(`/county${matter('contributions')}`);
  await press(guyuan, '起草贡献');
  await guyuan.getByLabel('正文').fill('机井冻裂集中在井房没有保温的村。');
  await guyuan.getByLabel(/^第 1 问/).fill('平定堡镇等四个乡镇的十三眼井。');
  await guyuan.getByLabel(/^第 2 问/).fill('由村集体自筹,没有固定经费。');
  await guyuan.getByRole('button', { name: '再加一条发现' }).click();
  await guyuan.getByLabel('第 1 条', { exact: true }).fill('井房没有保温层');
  const leader = await desk(browser, 'county', counties.guyuan.leader);
  const sign = async () => {
    await press(guyuan, '送领导签发');
    await expect(guyuan.getByText('等领导签发。')).toBeVisible();
    await leader.goto(guyuan.url());
    await press(leader, '签发');
    await expect(leader.getByText('已签发').first()).toBeVisible();
    await guyuan.reload();
  };
  await sign();
  await press(guyuan, '出新一版');
  await guyuan.getByLabel('正文').fill('补充:另有两个村的井也冻。');
  await sign();
  await giveContribution(kangbao, await desk(browser, 'county', counties.kangbao.leader), told.matterId);

  await city.goto(`/municipal${matter('contributions')}`);
  await city.getByRole('link', { name: /沽源.*第 2 版/ }).click();
  await expect(city.getByText('补充:另有两个村的井也冻。')).toBeVisible();
  await city.getByRole('button', { name: '第 1 版' }).click();
  await expect(city.getByText('机井冻裂集中在井房没有保温的村。')).toBeVisible();
  await picture(city, info, '4-old-edition');
});

const participants = (browser: Browser) =>
  Promise.all([
    desk(browser, 'municipal', 'shi.ban'),
    desk(browser, 'county', counties.guyuan.login),
    desk(browser, 'county', counties.kangbao.login),
  ]);

test('three write the report at once; it becomes the outcome, is checked, signed, numbered and issued @both', async ({
  browser,
}, info) => {
  const [city, guyuan, kangbao] = await participants(browser);
  await city.goto(`/municipal${matter('report')}`);
  await press(city, '开始合稿');
  await city.getByRole('button', { name: '新开文稿' }).click();
  const naming = city.getByRole('dialog', { name: '新开文稿' });
  await naming.getByLabel('题目').fill('关于农村机井安全过冬的调研报告');
  await naming.getByRole('button', { name: '新开文稿' }).click();
  await city.waitForURL(/documents/);
  told.documentId = lastOf(city);
  await addSections(city, told.documentId, ['基本情况', '沽源机井现状', '康保机井现状']);
  const writing = [
    [city, 'municipal', '基本情况', '三个县的机井冬季冻裂。'],
    [guyuan, 'county', '沽源机井现状', '沽源十三眼井没有井房。'],
    [kangbao, 'county', '康保机井现状', '康保两个村的井管埋得浅。'],
  ] as const;
  await Promise.all(
    writing.map(async ([page, portal, section, words]) => {
      await page.goto(`/${portal}/documents/${told.documentId}`);
      await page
        .getByRole('navigation', { name: '各节' })
        .getByRole('button', { name: new RegExp(section) })
        .first()
        .click();
      await page.getByLabel('第 1 段', { exact: true }).fill(words);
      await expect(page.getByText('已保存', { exact: true })).toBeVisible();
    }),
  );
  await picture(guyuan, info, '5-report');
  await city.getByRole('button', { name: '编排' }).first().click();
  await city.getByRole('menuitem', { name: '存为一版' }).click();
  await city.getByLabel('版本名称').fill('送审稿');
  await city.getByRole('dialog').getByRole('button', { name: '存为一版' }).click();
  await expect(city.getByText('第 1 版 送审稿').first()).toBeVisible();

  await city.goto(`/municipal${matter('report')}`);
  await city.getByRole('link', { name: '起草成果' }).click();
  await city.getByLabel('标题').fill('关于农村机井安全过冬的报告');
  for (const [index, words] of suggestions.entries()) {
    if (index > 0) await city.getByRole('button', { name: '加一条建议' }).click();
    await city.getByLabel(`第 ${index + 1} 条建议`).fill(words);
  }
  await city.getByRole('button', { name: '保存草稿' }).click();
  await city.waitForURL(/outcomes\/(?!new)/);
  told.outcomeId = lastOf(city);
  await city.getByRole('button', { name: '取作正文' }).click();
  await expect(city.getByLabel('正文')).toHaveValue(/三个县的机井.*沽源十三眼井.*康保两个村/s);
  await press(city, '拟文');
  const addressing = city.getByRole('dialog', { name: '拟文' });
  await addressing.getByLabel('添加系统外单位').fill('市委办公室');
  await addressing.getByRole('button', { name: '添加', exact: true }).click();
  await addressing.getByRole('button', { name: '拟文' }).click();
  await city.waitForURL(/dispatches/);
  await sendPaper(browser, city);
  await picture(city, info, '5-issued');
  await city.goto(`/municipal${matter('report')}`);
  await expect(city.getByText('已印发').first()).toBeVisible();
});
