import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { call, handIn, signedIn } from './people.ts';
import { take } from './steps.ts';

type Unit = { id: string; name: string; code: string };
const newKey = () => `journey-${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** A theme of two questions: the county gives it to 水务局 as the lead, and to another unit that assists. */
async function given(clerk: Page, title: string) {
  const tree = await call<(Unit & { kind: string })[]>(clerk, 'organization.tree');
  const units = tree.filter(({ kind }) => kind === 'unit');
  const lead = units.find(({ name }) => name === '沽源县水务局');
  const assist = units.find(({ name }) => name !== lead?.name);
  if (!lead || !assist) throw new Error('the demo has no two units');
  const { rows } = await call<{ rows: { id: string }[] }>(clerk, 'opinion.list', {
    query: title,
    order: 'newest',
    limit: 1,
  });
  const { id: matterId } = await call<{ id: string }>(clerk, 'theme.open', {
    theme: { title, summary: '多村机井每到冬天就冻裂,希望更换管道并在入冬前检查。' },
    opinionIds: rows.map(({ id }) => id),
    key: newKey(),
  });
  const [first] = await call<{ id: string }[]>(clerk, 'assignment.order', {
    matterKind: 'theme',
    matterId,
    orders: [
      { organizationId: lead.id, role: 'lead', parts: [1, 2] },
      { organizationId: assist.id, role: 'assist' },
    ],
    key: newKey(),
  });
  return { leadId: first?.id ?? '', assistLogin: `${assist.code}.a` };
}

async function at(browser: Browser, login: string, id: string): Promise<Page> {
  const page = await signedIn(browser, 'county', login);
  await page.goto(`/county/assignments/${id}`);
  await page.getByRole('heading', { name: '现在该谁办' }).waitFor();
  return page;
}

test('an answer to each question outlives a reload, is countersigned by the unit that assists, signed and passed', async ({
  browser,
}) => {
  test.slow();
  const title = `机井冻裂${Date.now() % 100_000}`;
  await handIn(await (await browser.newContext()).newPage(), `${title},三道沟村吃水困难。`);
  const clerk = await signedIn(browser, 'county', 'gy.ban');
  const { leadId, assistLogin } = await given(clerk, title);

  const unit = await at(browser, 'gy.shuiwu', leadId);
  await take(unit, '签收', (dialog) => dialog.getByLabel('联系人').fill('值班室'));
  await unit.getByLabel('拟写答复').fill('您反映的问题收悉,现答复如下。');
  await unit.getByLabel('第 1 条').fill('管道已列入更换计划。');
  await expect(unit.getByText('还有 1 条没有写:第 2 条')).toBeVisible();
  await expect(unit.getByText(/已自动保存 \d\d:\d\d/)).toBeVisible();
  await unit.reload();
  await expect(unit.getByLabel('拟写答复')).toHaveValue('您反映的问题收悉,现答复如下。');
  await expect(unit.getByLabel('第 1 条')).toHaveValue('管道已列入更换计划。');

  await unit.getByRole('button', { name: '提交答复稿' }).click();
  await expectAccessible(unit);
  await unit.getByRole('link', { name: '第 2 条建议还没有答复' }).click();
  await expect(unit.getByLabel('第 2 条')).toBeFocused();
  await unit.getByLabel('第 2 条').fill('每年入冬前检查一次。');
  await unit.getByRole('button', { name: '提交答复稿' }).click();
  await unit.getByRole('button', { name: '送协办单位会签' }).click();
  await expect(unit.getByText('等待会签')).toBeVisible();

  const assist = await signedIn(browser, 'county', assistLogin);
  await assist.getByText(title).first().waitFor();
  await assist.goto(`/county/assignments/${leadId}`);
  await expect(assist.getByText('每年入冬前检查一次。')).toBeVisible();
  await take(assist, '同意会签');
  await expect(assist.getByText('已会签').first()).toBeVisible();

  await take(await at(browser, 'gy.shuiwu.ju', leadId), '签发');
  await clerk.goto(`/county/assignments/${leadId}`);
  await take(clerk, '审核通过并答复');
  await clerk.getByRole('link', { name: '答复函' }).click();
  await expect(clerk.locator('.s-paper')).toContainText('每年入冬前检查一次。');
});
