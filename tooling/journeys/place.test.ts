import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectFits, expectLarge } from './axe.ts';
import { codeOn } from './people.ts';

/** As far as the question where it is. */
async function toPlace(page: Page, body = '村口的路灯坏了一个月,晚上看不见路。'): Promise<void> {
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill(body);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '在什么地方?' }).waitFor();
}

async function toReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '看一看,没问题就提交' }).waitFor();
}

test('a township tapped on the picture is handed in with the village, and read with the code', async ({
  page,
}) => {
  await toPlace(page);
  await expect(page.getByLabel('县区')).toHaveValue(/./);
  await page.getByRole('button', { name: '在图上点乡镇' }).click();
  await expect(page.getByRole('heading', { name: '沽源县' })).toBeVisible();
  await page.getByRole('button', { name: '闪电河乡' }).click();
  await expect(page.getByText('已选:闪电河乡')).toBeVisible();
  await expect(page.getByLabel('乡镇或街道')).toContainText('闪电河乡');
  await expect(page.getByLabel('乡镇或街道').locator(':checked')).toHaveText('闪电河乡');
  await page.getByLabel('村、小区或具体地点').fill('三道沟村');
  await toReview(page);
  await expect(page.getByText('沽源县闪电河乡三道沟村')).toBeVisible();
  await page.getByRole('button', { name: '提交' }).click();
  const code = await codeOn(page);
  await page.goto(`/station/r#${code}`);
  await expect(page.getByText('地点:沽源县闪电河乡三道沟村')).toBeVisible();
});

test('with the keyboard alone one goes from county to county on the picture and on to a township', async ({
  page,
}) => {
  await toPlace(page);
  await page.getByRole('button', { name: '在图上点乡镇' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '换县区' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '在哪个县区?' })).toBeFocused();
  await page.getByRole('button', { name: '沽源县' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: '康保县' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: '张北县' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '张北县' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已选:张北镇')).toBeVisible();
  await expect(page.getByText('这个地方在张北县')).toBeVisible();
  await expect(page.getByLabel('县区').locator(':checked')).toHaveText('张北县');
});

test('the lists do the same as the picture; another county lets go of the township', async ({ page }) => {
  await toPlace(page);
  await page.getByLabel('乡镇或街道').selectOption('小厂镇');
  await page.getByRole('button', { name: '在图上点乡镇' }).click();
  await expect(page.getByRole('button', { name: '小厂镇' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('县区').selectOption('察北管理区');
  await expect(page.getByLabel('乡镇或街道').locator(':checked')).toHaveText('请选择');
  await page.getByRole('button', { name: '沙沟镇' }).click();
  await toReview(page);
  await expect(page.getByText('察北管理区沙沟镇')).toBeVisible();
});

for (const viewport of [
  { width: 375, height: 740 },
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
]) {
  test(`the picture is accessible and fits at ${viewport.width} px, in the ordinary and the elder mode`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await toPlace(page);
    await page.getByRole('button', { name: '在图上点乡镇' }).click();
    for (const mode of ['长辈版', '标准版']) {
      await page.getByRole('button', { name: '平定堡镇' }).waitFor();
      await expectAccessible(page);
      await expectFits(page);
      await page.getByRole('button', { name: '换县区' }).click();
      await expect(page.locator('[data-tile]')).toHaveCount(16);
      await expectAccessible(page);
      await expectFits(page);
      if (mode === '标准版') await expectLarge(page);
      await page.getByRole('button', { name: '沽源县' }).click();
      await page.getByRole('button', { name: mode }).click();
    }
  });
}

test('without a network the lists are there all the same, once the station has been chosen', async ({
  page,
  context,
}) => {
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('townships')).length),
    )
    .toBe(1);
  await context.setOffline(true);
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill('村口的路灯坏了一个月,晚上看不见路。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '在图上点乡镇' }).click();
  await page.getByRole('button', { name: '平定堡镇' }).click();
  await expect(page.getByText('已选:平定堡镇')).toBeVisible();
});
