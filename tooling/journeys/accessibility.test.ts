import { expect, test } from '@playwright/test';
import { expectAccessible, expectFits, expectLarge } from './axe.ts';
import { signedIn } from './people.ts';

const widths = [
  { width: 1366, height: 768 },
  { width: 375, height: 740 },
];

for (const viewport of widths) {
  test(`the public pages are accessible at ${viewport.width} px, in the ordinary and the elder mode`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.goto('/station/s/130724100s1');
    await page.getByRole('link', { name: '反映情况' }).waitFor();
    for (const mode of ['长辈版', '标准版']) {
      for (const path of ['/', '/stations', '/write', '/write/place', '/query', '/results', '/receipts']) {
        await page.goto(`/station${path}`);
        await page.locator('h1, h2, legend, label').first().waitFor();
        await page.waitForTimeout(300);
        await expectAccessible(page);
        await expectFits(page);
      }
      await page.getByRole('button', { name: mode }).click();
    }
  });

  test(`the county’s screens are accessible at ${viewport.width} px`, async ({ browser }) => {
    test.slow();
    const page = await signedIn(browser, 'county', 'gy.ban');
    await page.setViewportSize(viewport);
    for (const path of [
      '/',
      '/opinions',
      '/themes',
      '/assignments',
      '/statistics',
      '/account',
      '/report',
      '/imports',
      '/rules',
      '/notices',
    ]) {
      await page.goto(`/county${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
    await page.goto('/county/opinions');
    await page.locator('tbody tr, .s-work-cards li').first().click();
    await page.getByRole('heading', { name: '现在该谁办' }).waitFor();
    await expectAccessible(page);
  });
}

test('the administrators’ screens are accessible: people, rules, holidays, and the auditor’s history', async ({
  browser,
}) => {
  const administrator = await signedIn(browser, 'municipal', 'admin');
  for (const path of ['/organizations', '/rules']) {
    await administrator.goto(`/municipal${path}`);
    for (const tab of await administrator.getByRole('tab').all()) {
      await tab.click();
      await administrator.waitForLoadState('networkidle');
      await expectAccessible(administrator);
    }
  }
  const auditor = await signedIn(browser, 'municipal', 'audit');
  await auditor.goto('/municipal/audit');
  await auditor.getByRole('button', { name: '核对全部记录' }).click();
  await expect(auditor.getByText(/已核对 \d+ 条,完整无误/)).toBeVisible();
  await expectAccessible(auditor);
});

test('in elder mode text is at least 24 px and whatever can be tapped at least 60', async ({ page }) => {
  await page.goto('/station/s/130724100s1');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('link', { name: '反映情况' }).waitFor();
  await expectLarge(page);
});

test('the city’s map of sixteen counties is accessible, and each tile opens its numbers', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'municipal', 'shi.ban');
  await page.goto('/municipal/counties');
  await expect(page.locator('[data-tile]')).toHaveCount(16);
  await expectAccessible(page);
  await page.locator('[data-tile="130724"]').click();
  await expect(page.getByRole('heading', { name: '沽源县政协' })).toBeVisible();
});
