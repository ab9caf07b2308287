import { chromium } from '@playwright/test';

const base = 'http://127.0.0.1:4391';
const out = '/tmp/wt/issue-scratch/shots';

import { mkdirSync } from 'node:fs';

mkdirSync(out, { recursive: true });
const [login, portal, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const viewport of [
  { width: 1366, height: 768 },
  { width: 375, height: 740 },
]) {
  const page = await (
    await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  ).newPage();
  page.on('pageerror', (e) => console.log('ERR', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  await page.goto(`${base}/${portal}/`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill('Tongxin-2026');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor({ timeout: 60000 });
  for (const [i, p] of paths.entries()) {
    const [path, click] = p.split('@@');
    await page.goto(`${base}/${portal}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(800);
    if (click) {
      for (const c of click.split('>>')) {
        await page.locator(c).first().click();
        await page.waitForTimeout(1500);
      }
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const name = `${out}/${login}-${viewport.width}-${i}.png`;
    await page.screenshot({ path: name, fullPage: true });
    console.log(name, 'overflow', over);
  }
  await page.context().close();
}
await browser.close();
