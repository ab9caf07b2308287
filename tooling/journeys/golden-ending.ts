import { type Browser, expect, type TestInfo } from '@playwright/test';
import { desk, participants, picture, type Told } from './golden.ts';
import { answer, comeBack, giveToTown, handOut, holderOf } from './golden-following.ts';
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
