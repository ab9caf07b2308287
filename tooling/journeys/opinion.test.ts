import { expect, test } from '@playwright/test';
import { handIn, signedIn } from './people.ts';
import { choose, search, take } from './steps.ts';

test('an opinion handed in at a station in 沽源 is taken in, given to a unit, answered, and read with its code; the city sees the number only @both', async ({
  browser,
  page,
}) => {
  test.slow();
  const place = `红星${Date.now() % 100_000}桥`;
  const code = await handIn(page, `${place}的护栏断了两处,孩子上学经过很危险,希望尽快修好。`);

  const clerk = await signedIn(browser, 'county', 'gy.ban');
  await search(clerk, place);
  await take(clerk, '受理', async (dialog) => choose(clerk, dialog.getByLabel('类别'), '', '社会建设'));
  await clerk.getByRole('button', { name: '转办', exact: true }).click();
  await choose(clerk, clerk.getByRole('dialog').getByLabel('承办单位'), 'gysw', '沽源水务局');
  await clerk.getByRole('dialog').getByRole('button', { name: '转办' }).click();
  await expect(clerk.getByText('已转办').first()).toBeVisible();

  const unit = await signedIn(browser, 'county', 'gy.shuiwu');
  await unit.getByText(place).first().click();
  await take(unit, '签收', async (dialog) => dialog.getByLabel('联系人').fill('值班室'));
  await unit.getByLabel('拟写答复').fill('您好!护栏已更换加固,并增设警示牌。');
  await unit.getByRole('button', { name: '提交答复稿' }).click();
  await expect(unit.getByText('已拟稿').first()).toBeVisible();

  const head = await signedIn(browser, 'county', 'gy.shuiwu.ju');
  await head.getByText(place).first().click();
  await take(head, '签发');
  await expect(head.getByText('待审核').first()).toBeVisible();

  await clerk.goto('/county/');
  await clerk.getByText(place).first().click();
  await take(clerk, '审核通过并答复');

  await page.goto(`/station/query`);
  await page.getByLabel('查询码').fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('护栏已更换加固')).toBeVisible();
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect(page.getByText('谢谢您的评价')).toBeVisible();

  const city = await signedIn(browser, 'municipal', 'shi.ban');
  await city.goto('/municipal/counties');
  await expect(city.getByRole('link', { name: /沽源.*收到意见/ }).first()).toBeVisible();
  await city.keyboard.press('Control+k');
  await city.getByLabel('搜索词').fill(place);
  await expect(city.getByText('没有找到')).toBeVisible();
});

test('a number written into the text is pointed out, and sealed for the station’s clerk if it is sent all the same', async ({
  browser,
  page,
}) => {
  const place = `幸福${Date.now() % 100_000}院`;
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill(`${place}没有热饭,请打 15500001234 找我`);
  await expect(page.getByText('15500001234').nth(1)).toBeVisible();
  const code = await handIn(page, `${place}没有热饭,请打 15500001234 找我`);
  await page.goto(`/station/r#${code}`);
  await expect(page.getByText('内容含个人信息')).toBeVisible();
  const clerk = await signedIn(browser, 'county', 'gy.ban');
  await clerk.goto('/county/opinions?order=newest');
  await clerk.getByText(place).first().click();
  await clerk.getByRole('button', { name: '脱敏放行' }).click();
  await expect(clerk.getByLabel('放行后的内容')).toHaveValue(/155\*+1234/);
  await clerk.getByRole('dialog').getByRole('button', { name: '放行' }).click();
  await expect(clerk.getByRole('button', { name: '受理', exact: true })).toBeVisible();
});
