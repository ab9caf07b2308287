import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page as it stands has no violation of WCAG 2.2 at level AA; a failure names each rule and where it is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  expect(findings).toEqual([]);
}

/** Nothing is cut off at the right, and nothing has to be moved to be read. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ at: page.url(), overflow: Math.max(0, overflow) }).toEqual({ at: page.url(), overflow: 0 });
}

/** In elder mode: text of at least 24 px on whatever can be tapped, and 60 px to tap on. */
export async function expectLarge(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(a, button, select, summary)')]
      .map((one) => ({
        text: one.textContent,
        height: Math.round(one.getBoundingClientRect().height),
        font: Number.parseFloat(getComputedStyle(one).fontSize),
      }))
      .filter(({ height, font }) => height < 60 || font < 24),
  );
  expect(small).toEqual([]);
}
