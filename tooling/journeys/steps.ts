import { expect, type Page } from '@playwright/test';

/** Finds it by its words, as a clerk would, and opens it. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByLabel('搜索词').fill(words);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(words) })
    .first()
    .click();
}

/** Opens a step, fills in what it asks for, and takes it. */
export async function take(
  page: Page,
  verb: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByLabel('办理', { exact: true }).getByRole('button', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The list closes when a dialog that is still opening takes the focus; a person clicks again. */
export const choose = (page: Page, field: ReturnType<Page['getByLabel']>, typed: string, option: string) =>
  expect(async () => {
    await field.click({ timeout: 2_000 });
    if (typed) await field.fill(typed, { timeout: 2_000 });
    await page.locator('.ant-select-item-option', { hasText: option }).first().click({ timeout: 2_000 });
  }).toPass();
