import { type Browser, expect, type TestInfo } from '@playwright/test';
import {
  addSections,
  counties,
  desk,
  giveContribution,
  lastOf,
  participants,
  picture,
  press,
  sendPaper,
  sideRoomOf,
  suggestions,
  type Told,
  today,
} from './golden.ts';
import { call } from './people.ts';
import { choose } from './steps.ts';

type Scene = { browser: Browser; info: TestInfo; told: Told };
const tabOf = ({ matterId }: Told, tab: string) => `/joint-matters/${matterId}?tab=${tab}`;

/** Side rooms and research; whoever is not in a room is refused it. */
export async function workApart({ browser, info, told }: Scene): Promise<void> {
  const [city, guyuan, kangbao] = await participants(browser);
  for (const [clerk, words] of [
    [guyuan, '沽源内部意见:先不提经费'],
    [kangbao, '康保内部意见:涉及两个村'],
  ] as const) {
    await clerk.goto(`/county${tabOf(told, 'side')}`);
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

  await city.goto(`/municipal${tabOf(told, 'activities')}`);
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
}

/** A contribution in two editions on screen, another county’s beside it. */
export async function contribute({ browser, info, told }: Scene): Promise<void> {
  const [city, guyuan, kangbao] = await participants(browser);
  await guyuan.goto(`/county${tabOf(told, 'contributions')}`);
  await press(guyuan, '起草贡献');
  await guyuan.getByLabel('正文').fill('机井冻裂集中在井房没有保温的村。');
  await guyuan.getByLabel(/^第 1 问/).fill('平定堡镇等四个乡镇的十三眼井。');
  await guyuan.getByLabel(/^第 2 问/).fill('由村集体自筹,没有固定经费。');
  await guyuan.getByRole('button', { name: '再加一条发现' }).click();
  await guyuan.getByLabel('第 1 条', { exact: true }).fill('井房没有保温层');
  const leader = await desk(browser, 'county', counties.guyuan.leader);
  const sign = async () => {
    // right after the last word: a step waits for what was typed
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

  await city.goto(`/municipal${tabOf(told, 'contributions')}`);
  await city.getByRole('link', { name: /沽源.*第 2 版/ }).click();
  await expect(city.getByText('补充:另有两个村的井也冻。')).toBeVisible();
  await city.getByRole('button', { name: '第 1 版' }).click();
  await expect(city.getByText('机井冻裂集中在井房没有保温的村。')).toBeVisible();
  await picture(city, info, '4-old-edition');
}

/** The report written by three at once, the outcome made of it, and its paper as far as it is issued. */
export async function report({ browser, info, told }: Scene): Promise<void> {
  const [city, guyuan, kangbao] = await participants(browser);
  await city.goto(`/municipal${tabOf(told, 'report')}`);
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

  await city.goto(`/municipal${tabOf(told, 'report')}`);
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
  await city.goto(`/municipal${tabOf(told, 'report')}`);
  await expect(city.getByText('已印发').first()).toBeVisible();
}
