import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { signedIn } from './people.ts';

const head = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间';

test('a file of messages is previewed, taken in with its bad rows named, found by search, and undone whole', async ({
  browser,
}) => {
  const word = `翠屏${Date.now() % 100_000}渠`;
  const page = await signedIn(browser, 'county', 'gy.ban');
  await page.getByRole('link', { name: '导入导出' }).click();
  await page.getByRole('heading', { name: '导入导出' }).waitFor();
  await expectAccessible(page);

  const picture = { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
  await page.getByLabel('要导入的文件').setInputFiles(picture);
  await expect(page.getByRole('alert')).toContainText('这不是电子表格');

  const rows = [
    `7001,A1,${word}渗水,2019/2/28 11:25:05,${word}渗水已有两年,已修好,2019/3/5 10:00`,
    `7002,A2,${word}清淤,2019/2/30,${word}多年没有清淤,,`,
    `7003,A3,${word}护栏,2019/3/1 8:00:00,${word}两边没有护栏,,`,
  ];
  const file = { name: '留言.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) };
  await page.getByLabel('要导入的文件').setInputFiles(file);
  await expect(page.getByText('第 3 行“反映时间”:“2019/2/30”不是日期')).toBeVisible();
  await expectAccessible(page);
  await expect(async () => {
    await page.getByLabel('联络站').click({ timeout: 2_000 });
    await page.locator('.ant-select-item-option').first().click({ timeout: 2_000 });
  }).toPass();
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(page.getByText('已导入').first()).toBeVisible();
  await page.getByRole('link', { name: '查看导入的意见' }).click();
  await expect(page.getByText(`${word}护栏`)).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: '整批撤销' }).click();
  const dialog = page.getByRole('dialog', { name: '整批撤销' });
  await dialog.getByLabel('撤销原因').fill('传错文件');
  await dialog.getByRole('button', { name: '整批撤销' }).click();
  await expect(page.getByText('已撤销').first()).toBeVisible();
  await page.goto(`/county/opinions?query=${encodeURIComponent(word)}`);
  await expect(page.getByText('没有符合条件的意见')).toBeVisible();
});
