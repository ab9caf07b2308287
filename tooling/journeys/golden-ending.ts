import { type Browser, expect, type Page, type TestInfo } from '@playwright/test';
import { counties, desk, participants, picture, run, sendPaper, type Told, title } from './golden.ts';
import { answer, comeBack, foundAndFixed, giveToTown, handOut, holderOf, putRight } from './golden-following.ts';
import { call } from './people.ts';
import { choose, take } from './steps.ts';

type Scene = { browser: Browser; info: TestInfo; told: Told };

/** The directive and what is handed out because of it, down to the village and back. */
export async function followUp({ browser, info, told }: Scene): Promise<void> {
  const [city, guyuan] = await participants(browser);
  await city.goto(`/municipal/outcomes/${told.outcomeId}`);
  await city.getByRole('tab', { name: '领导批示' }).click();
  await city.getByRole('button', { name: '登记批示', exact: true }).click();
  const recording = city.getByRole('dialog', { name: '登记批示' });
  await recording.getByLabel('批示领导所在机关').fill('市委');
  await recording.getByLabel('职务').fill('主要领导');
  await recording.getByLabel('批示内容', { exact: true }).fill('请抓紧,入冬前办结。');
  await recording.getByLabel('办理要求').fill('入冬前办结');
  await recording.getByRole('button', { name: '登记批示' }).click();
  await expect(city.getByText('市委主要领导批示')).toBeVisible();
  await picture(city, info, '6-directive');
  const [water = '', roads = '', task = ''] = await handOut(city, told.outcomeId);

  const objecting = await desk(browser, 'municipal', 'U032.b');
  await objecting.goto(`/municipal/assignments/${roads}`);
  await take(objecting, '申请退办', (dialog) => dialog.getByLabel('退办理由').fill('不属本局职责'));
  await city.goto(`/municipal/assignments/${roads}`);
  await expect(city.getByText('不属本局职责').first()).toBeVisible();
  await take(city, '同意退办并改派', async (dialog) => {
    await choose(city, dialog.getByLabel('改派给'), '住房和城乡', '市住房和城乡建设局');
    await dialog.getByLabel('处理意见').fill('理由成立,改由住建局办理。');
  });
  await expect(city.getByText('已撤销').first()).toBeVisible();
  const housing = await holderOf(city, told.outcomeId, 3);
  const pair = async (a: string, b: string) =>
    [await desk(browser, 'municipal', a), await desk(browser, 'municipal', b), city] as const;
  await answer(await pair('U030.a', 'U030.b'), housing, [3, 4]);
  await answer(await pair('shi.shuiwu', 'shi.shuiwu.ju'), water, [1, 2]);

  const inTown = await giveToTown(guyuan, task);
  const town = await desk(browser, 'county', 'gy.zhen');
  await town.goto(`/county/assignments/${inTown}`);
  await take(town, '签收', (dialog) => dialog.getByLabel('联系人').fill('值班室'));
  const below = town.getByRole('region', { name: '分解到下级' });
  await below.getByRole('button', { name: '分解到下级' }).click();
  const dialog = town.getByRole('dialog', { name: '分解到下级' });
  await dialog.getByLabel('村(社区)').fill('三道沟村');
  await dialog.getByRole('button', { name: '分解', exact: true }).click();
  const village = below.getByRole('link', { name: '三道沟村' });
  await expect(village).toBeVisible();
  const inVillage = (await village.getAttribute('href'))?.split('/').at(-1) ?? '';
  await picture(town, info, '6-village');
  const leader = await desk(browser, 'county', 'gy.leader');
  const head = await desk(browser, 'county', 'gy.zhen.ling');
  await comeBack([guyuan, leader, town, head], { task, inTown, inVillage });
  await city.goto(`/municipal/outcomes/${told.outcomeId}`);
  await expect(city.getByRole('button', { name: '采纳 6', exact: true })).toBeVisible();
  await picture(city, info, '6-adopted');
}

/** Two problems, verified, struck off, drawn; one of them comes back. */
export async function strikeOff({ browser, info, told }: Scene): Promise<void> {
  const city = await desk(browser, 'municipal', 'shi.ban');
  const { listId, given, clerk, leader } = await foundAndFixed(browser, city, told.outcomeId);
  const chair = await desk(browser, 'municipal', 'shi.leader');
  const strike = async (id: string) => {
    await city.goto(`/municipal/issues/${id}`);
    await take(city, '核查通过', (dialog) => dialog.getByRole('textbox').first().fill('现场已保温'));
    await chair.goto(`/municipal/issues/${id}`);
    await take(chair, '销号');
    await expect(chair.getByText('已销号').first()).toBeVisible();
  };
  for (const { id } of given) await strike(id);
  const pursuing = await desk(browser, 'municipal', 'ducha');
  await run(pursuing, 'issueList', listId, { type: 'draw', size: 2, seed: '', countyId: null });
  const [good, bad] = given;
  await run(pursuing, 'issue', good?.id ?? '', { type: 'spotCheck', result: 'good', note: '保持良好' });
  await run(pursuing, 'issue', bad?.id ?? '', { type: 'spotCheck', result: 'bad', note: '保温层脱落' });
  await city.goto(`/municipal/issues/${bad?.id}`);
  await expect(city.getByText('保温层脱落').first()).toBeVisible();
  await picture(city, info, '7-reopened');
  await take(city, '退回继续整改', (dialog) => dialog.getByRole('textbox').first().fill('请重新加装'));
  await putRight(clerk, leader, bad?.assignmentId ?? '');
  await strike(bad?.id ?? '');
  await picture(chair, info, '7-struck');
}

/** The end: the three sides, the receipts, the counties, and those who see nothing. */
export async function flowBack({ browser, page, info, told }: Scene & { page: Page }): Promise<void> {
  const [city, guyuan, kangbao] = await participants(browser);
  await city.goto(`/municipal/outcomes/${told.outcomeId}`);
  await city.getByRole('tab', { name: '三方反馈' }).click();
  for (const side of ['政府', '政协']) {
    await city
      .getByRole('region', { name: `向${side}反馈` })
      .getByRole('button', { name: '写明原因' })
      .click();
    const dialog = city.getByRole('dialog', { name: `不向${side}反馈` });
    await dialog.getByLabel('原因').fill('已在会议上当面反馈');
    await dialog.getByRole('button', { name: `不向${side}反馈` }).click();
    await expect(dialog).toBeHidden();
  }
  await city
    .getByRole('region', { name: '向党委反馈' })
    .getByRole('button', { name: '起草反馈公文' })
    .click();
  const paper = city.getByRole('dialog', { name: '起草向党委的反馈公文' });
  await paper.getByLabel('添加系统外单位').fill('市委办公室');
  await paper.getByRole('button', { name: '添加', exact: true }).click();
  await paper.getByRole('button', { name: '拟文' }).click();
  await city.waitForURL(/dispatches/);
  await sendPaper(browser, city);
  await take(city, '登记回执', (dialog) => dialog.getByLabel('签收人或部门').fill('文电科'));
  await city.goto(`/municipal/outcomes/${told.outcomeId}`);
  await take(city, '办结', (dialog) => dialog.getByLabel('落实情况小结').fill('六条建议均已落实'));
  await city.goto(`/municipal/joint-matters/${told.matterId}?tab=common`);
  await take(city, '办结', (dialog) => dialog.getByLabel('办结说明').fill('三方均已反馈'));
  await expect(city.getByText('已办结').first()).toBeVisible();

  const came = [
    '已列入政协联动专题,3 个市、县区政协一起调研',
    '调研已形成意见建议,报送有关方面',
    '由此形成的 3 项办理任务都有了结果',
    '查出问题 2 个,已整改销号 2 个',
  ];
  for (const { code } of told.codes) {
    const { flow } = await call<{ flow: { sentence: string }[] }>(page, 'receipt.byCode', { code });
    expect(flow.map(({ sentence }) => sentence).slice(1)).toEqual(came);
  }
  await page.goto(`/station/r#${told.codes[0]?.code}`);
  for (const sentence of came) await expect(page.getByText(sentence)).toBeVisible();
  await picture(page, info, '8-receipt');
  for (const clerk of [guyuan, kangbao]) {
    await clerk.goto('/county/flow-back');
    await expect(clerk.getByRole('link', { name: title }).first()).toBeVisible();
  }
  await picture(guyuan, info, '8-flow-back');
  for (const [portal, login] of [
    ['county', counties.yuxian.login],
    ['municipal', 'admin'],
  ] as const) {
    const outsider = await desk(browser, portal, login);
    await outsider.goto(`/${portal}/joint-matters/${told.matterId}?tab=common`);
    await expect(outsider.getByText(/内部意见|井房没有保温/)).toHaveCount(0);
    await picture(outsider, info, `8-outside-${login}`);
  }
}
