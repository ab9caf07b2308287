import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const kilobytesMax = 100;

test('a first visit to a station loads at most 100 KB of script, compressed', async ({ page }) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(0);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  console.log(`first load: ${kilobytes.toFixed(1)} KB of script`);
  expect(kilobytes).toBeLessThanOrEqual(kilobytesMax);
});
