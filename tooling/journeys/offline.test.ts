import { expect, test } from '@playwright/test';
import { codeOn, write } from './people.ts';

test('without a network an opinion is kept, survives a reload and a double tap, and is sent once when the network is back', async ({
  page,
  context,
}) => {
  const body = `水库路${Date.now() % 100_000}号的井盖丢了,晚上看不见容易掉下去。`;
  await page.goto('/station/s/130724100s1');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await write(page, body);
  await context.setOffline(true);
  await page.getByRole('button', { name: '提交' }).dblclick();
  await expect(page.getByRole('heading', { name: '已经存好' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('现在没有网络')).toBeVisible();

  await context.setOffline(false);
  await page.goto('/station/receipts');
  await expect(page.getByText(/[2-9A-Z]{5}-[2-9A-Z]{5}/).first()).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(/[2-9A-Z]{5}-[2-9A-Z]{5}/)).toHaveCount(1);
});

test('what is being written comes back after the page was closed', async ({ page }) => {
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill('集市口的下水道堵了,雨天积水');
  await expect(page.getByText(/已自动保存/)).toBeVisible();
  await page.goto('/station/');
  await page.goto('/station/write');
  await expect(page.getByLabel('请写明时间、地点和情况')).toHaveValue('集市口的下水道堵了,雨天积水');
});

test('the receipt stays on the device', async ({ page }) => {
  await write(page, `东街${Date.now() % 100_000}号门前路灯不亮,请来看看。`);
  await page.getByRole('button', { name: '提交' }).click();
  const code = await codeOn(page);
  await page.goto('/station/receipts');
  await expect(page.getByText(code)).toBeVisible();
});
