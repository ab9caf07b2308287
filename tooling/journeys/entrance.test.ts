import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';

test('the entrance leads to the three portals, for everybody @both', async ({ page }) => {
  await page.goto('/');
  for (const portal of ['/station', '/county', '/municipal']) {
    await expect(page.locator(`a[href^="${portal}"]`).first()).toBeVisible();
  }
  await expectAccessible(page);
});
