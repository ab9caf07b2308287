import { expect, type Page, test } from '@playwright/test';
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

/** Lists whose first row is opened too, with every tab of what stands there. */
const lists = [
  '/joint-matters',
  '/flow-back',
  '/activities',
  '/activities/resolutions',
  '/ties',
  '/outcomes',
  '/dispatches',
  '/supervisions',
  '/follow-ups',
  '/plenary',
  '/issue-lists',
  '/issues',
];
const forms = ['/joint-matters/new', '/activities/new', '/outcomes/new', '/dispatches/new', '/plenary/new'];

for (const viewport of widths) {
  for (const path of lists)
    test(`the city’s ${path}, and what it opens, is accessible at ${viewport.width} px`, async ({
      browser,
    }) => {
      test.slow();
      const page = await signedIn(browser, 'municipal', 'shi.ban');
      await page.setViewportSize(viewport);
      await looked(page, `/municipal${path}`);
      const first = await firstOf(page, path);
      if (!first) return;
      await looked(page, first);
      for (const tab of (await page.getByRole('tab').all()).slice(1)) {
        await tab.click();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      }
      for (const further of await pagesBehind(page)) await looked(page, further);
    });

  test(`the forms of joint work are accessible at ${viewport.width} px`, async ({ browser }) => {
    test.slow();
    const page = await signedIn(browser, 'municipal', 'shi.ban');
    await page.setViewportSize(viewport);
    for (const path of forms) await looked(page, `/municipal${path}`);
  });
}

async function looked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
}

/** The page of the first thing in a list, by its link or by its row; none, where nothing lies in it or elsewhere. */
async function firstOf(page: Page, path: string): Promise<string | undefined> {
  const links = await addressesIn(page);
  const link = links.find((href) => new RegExp(`${path}/[0-9a-f-]{30,}`).test(href));
  if (link || ['/follow-ups', '/flow-back'].includes(path)) return link;
  const row = page.locator('main tbody tr, main .s-work-cards li').first();
  if ((await row.count()) === 0) return undefined;
  await row.click();
  await page.waitForURL(/[0-9a-f-]{30,}/);
  return page.url();
}

/** One page of each further kind that is linked from here: a contribution, a document, an official paper, a report. */
async function pagesBehind(page: Page): Promise<string[]> {
  const kinds = /\/(documents|contributions|suggestions)\/[0-9a-f-]{30,}$|\/(minutes|paper|report|print)$/;
  const links = (await addressesIn(page)).filter((href) => kinds.test(href));
  return [...new Map(links.map((href) => [href.replace(/[0-9a-f-]{30,}/, ''), href])).values()];
}

const addressesIn = (page: Page): Promise<string[]> =>
  page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

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
