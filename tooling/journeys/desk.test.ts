import { expect, test } from '@playwright/test';
import { expectAccessible, expectFits } from './axe.ts';
import { atDesk, handIn, signedIn } from './people.ts';
import { search, take } from './steps.ts';

test('the station’s clerk is told within a minute what the county asks of a citizen, reads it and counts one less @both', async ({
  browser,
  page,
}) => {
  test.slow();
  await page.clock.install();
  await atDesk(page, 'gy.zhan.ban');
  const tabs = page.getByRole('navigation', { name: '工作台' });
  const bell = page.getByRole('link', { name: /条未读通知/ });
  await tabs.getByRole('link', { name: '通知' }).click();
  await page
    .getByText(/条未读$|都看过了|还没有通知/)
    .first()
    .waitFor();
  const all = page.getByRole('button', { name: '全部标为已读' });
  if (await all.isVisible()) await all.click();
  await expect(bell).toBeHidden();
  await tabs.getByRole('link', { name: '今日' }).click();

  const place = `团结${Date.now() % 100_000}巷`;
  await handIn(await (await browser.newContext()).newPage(), `${place}的下水道堵了两个月,污水流到街上。`);
  const clerk = await signedIn(browser, 'county', 'gy.ban');
  await search(clerk, place);
  await take(clerk, '请群众补充', async (dialog) => dialog.getByLabel('请补充什么').fill('在哪个路口?'));

  await page.clock.runFor(61_000);
  await expect(bell).toHaveText('1 条未读通知');
  await bell.click();
  await expect(page.getByText('1 条未读', { exact: true })).toBeVisible();
  const row = page.locator('.st-list li', { hasText: place });
  await expect(row).toContainText('需要群众补充情况,请协助联系');
  await expect(row).toContainText('未读');
  await expectAccessible(page);
  await row.getByRole('button', { name: /查看/ }).click();
  await expect(row.getByText('在哪个路口?')).toBeVisible();
  await expect(row.getByText(/现在待补充/)).toBeVisible();
  await expect(page.getByText('都看过了')).toBeVisible();
  await expect(bell).toBeHidden();
  await expectAccessible(page);
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 375, height: 740 },
])
  test(`the desk is accessible and fits at ${viewport.width} px, in the ordinary and the elder mode`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await atDesk(page, 'gy.zhan.ban');
    for (const mode of ['长辈版', '标准版']) {
      for (const path of ['', '/record', '/register', '/calls', '/notices']) {
        await page.goto(`/station/desk${path}`);
        await page.getByRole('heading', { name: '工作台' }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        await expectFits(page);
      }
      await page.getByRole('button', { name: mode }).click();
    }
  });
