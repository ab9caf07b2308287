import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { signedIn } from './people.ts';

/** Asks the server as the portal of this page does. */
async function ask<T>(page: Page, procedure: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/trpc/${path}`, { method: 'POST', headers, body });
      return (await response.json()) as { result?: { data: unknown }; error?: { message: string } };
    },
    [procedure, JSON.stringify(input)] as const,
  );
  if (!answer.result) throw new Error(`${procedure}: ${answer.error?.message}`);
  return answer.result.data as T;
}
const aKey = () => `journey-${Math.random().toString(36).slice(2)}`;

type Report = { id: string; city: Page; guyuan: Page; kangbao: Page };

/** The city begins a report on a matter that 沽源 and 康保 have accepted to work on; all three have it open. */
async function openReport(browser: Browser): Promise<Report> {
  const [city, guyuan, kangbao] = await Promise.all([
    signedIn(browser, 'municipal', 'shi.ban'),
    signedIn(browser, 'county', 'gy.ban'),
    signedIn(browser, 'county', 'kb.ban'),
  ]);
  const committees = await ask<{ id: string; shortName: string }[]>(city, 'organization.committees', {});
  const idOf = (name: string) => committees.find(({ shortName }) => shortName.includes(name))?.id ?? '';
  const record = {
    title: '机井安全过冬',
    session: '十三届二次会议',
    heldOn: '2026-01-20',
    rows: [{ category: '农业', text: '联合调研机井安全过冬' }],
  };
  const opened = await ask<{ id: string }>(city, 'plenary.open', { record, key: aKey() });
  await ask(city, 'plenary.runRecord', {
    id: opened.id,
    version: 1,
    command: { type: 'decide', decision: { body: '主席会议', on: '2026-02-01' } },
    key: aKey(),
  });
  const { rows } = await ask<{ rows: { id: string }[] }>(city, 'plenary.items', { recordId: opened.id });
  const matterId = rows[0]?.id ?? '';
  const orders = ['沽源', '康保'].map((name) => ({ organizationId: idOf(name), role: 'separate' }));
  const invited = await ask<{ id: string; organizationId: string }[]>(city, 'assignment.order', {
    matterKind: 'plenarySuggestion',
    matterId,
    orders,
    key: aKey(),
  });
  for (const [page, name] of [[guyuan, '沽源'] as const, [kangbao, '康保'] as const])
    await ask(page, 'assignment.run', {
      id: invited.find(({ organizationId }) => organizationId === idOf(name))?.id,
      version: 1,
      command: { type: 'accept', contactPerson: '值班室' },
      key: aKey(),
    });
  const { id } = await ask<{ id: string }>(city, 'document.create', {
    matterId,
    document: {
      title: '关于农村机井安全过冬的调研报告',
      sections: [
        { title: '基本情况', committeeId: idOf('张家口') },
        { title: '沽源机井现状', committeeId: idOf('沽源') },
        { title: '康保机井现状', committeeId: idOf('康保') },
      ],
    },
    key: aKey(),
  });
  await city.goto(`/municipal/documents/${id}`);
  for (const page of [guyuan, kangbao]) await page.goto(`/county/documents/${id}`);
  for (const page of [city, guyuan, kangbao])
    await page.locator('textarea[data-paragraph]').first().waitFor();
  return { id, city, guyuan, kangbao };
}

const paragraph = (page: Page, number: number) => page.getByLabel(`第 ${number} 段`, { exact: true });
const go = (page: Page, section: string) =>
  page
    .getByRole('navigation', { name: '各节' })
    .getByRole('button', { name: new RegExp(section) })
    .first()
    .click();
const saved = (page: Page) => expect(page.getByText('已保存', { exact: true })).toBeVisible();

test('three committees write a report at once, offline for a while, comment, freeze, compare, restore and print it @both', async ({
  browser,
}) => {
  test.slow();
  const { id, city, guyuan, kangbao } = await openReport(browser);

  await paragraph(guyuan, 1).fill('全县现有农村机井三百一十二眼。');
  await paragraph(guyuan, 1).press('End');
  await guyuan.keyboard.press('Enter');
  await guyuan.keyboard.type('其中四成冬天冻裂过。');
  await go(city, '沽源机井现状');
  await expect(paragraph(city, 2)).toHaveValue('其中四成冬天冻裂过。');
  // both in one paragraph at once
  await paragraph(city, 2).click();
  await city.keyboard.press('Home');
  await paragraph(guyuan, 2).click();
  await guyuan.keyboard.press('End');
  await Promise.all([
    city.keyboard.type('据调查,', { delay: 30 }),
    guyuan.keyboard.type('主要在井口一米以内。', { delay: 30 }),
  ]);
  for (const page of [city, guyuan])
    await expect(paragraph(page, 2)).toHaveValue('据调查,其中四成冬天冻裂过。主要在井口一米以内。');
  await expect(guyuan.getByText(/在这里/).first()).toBeVisible();

  // 康保 reads it and may only comment
  await go(kangbao, '沽源机井现状');
  await expect(kangbao.getByText('据调查,其中四成')).toBeVisible();
  await expect(kangbao.locator('textarea[data-paragraph]')).toHaveCount(0);
  await kangbao.getByRole('button', { name: '第 2 段的批注' }).click();
  await kangbao.getByLabel('批注这一段').fill('请注明是哪几年');
  await kangbao.getByRole('button', { name: '批注', exact: true }).click();
  await paragraph(guyuan, 2).click();
  await expect(guyuan.getByText('请注明是哪几年')).toBeVisible();
  await guyuan.getByLabel('回复', { exact: true }).fill('已注明');
  await guyuan.getByRole('button', { name: '回复', exact: true }).click();
  await guyuan.getByRole('button', { name: '标为已处理' }).click();
  await expect(guyuan.getByText('已处理', { exact: true })).toBeVisible();

  await city.getByRole('button', { name: '编排' }).first().click();
  await city.getByRole('menuitem', { name: '存为一版' }).click();
  await city.getByLabel('版本名称').fill('征求意见稿');
  await city.getByRole('dialog').getByRole('button', { name: '存为一版' }).click();
  await expect(city.getByText('第 1 版 征求意见稿').first()).toBeVisible();

  // without a network it stays on this computer, also when the page is opened anew
  await guyuan.context().setOffline(true);
  await paragraph(guyuan, 1).press('End');
  await guyuan.keyboard.type('多数是上世纪打的。');
  await expect(guyuan.getByText('未连接,内容保存在本机')).toBeVisible();
  await paragraph(city, 1).click();
  await city.keyboard.press('Home');
  await city.keyboard.type('经核对,');
  await guyuan.context().setOffline(false);
  await guyuan.reload();
  await expect(paragraph(guyuan, 1)).toHaveValue('经核对,全县现有农村机井三百一十二眼。多数是上世纪打的。');
  await saved(guyuan);
  await expect(paragraph(city, 1)).toHaveValue('经核对,全县现有农村机井三百一十二眼。多数是上世纪打的。');

  await guyuan.getByText('版本', { exact: true }).click();
  await expect(guyuan.locator('ins').first()).toHaveText('经核对,');
  await guyuan.getByText('左右对照').click();
  await guyuan
    .getByRole('region', { name: '沽源机井现状' })
    .getByRole('button', { name: '恢复为第 1 版' })
    .click();
  await expect(guyuan.getByRole('region', { name: '沽源机井现状' }).getByText('没有不同。')).toBeVisible();
  await expect(paragraph(city, 1)).toHaveValue('全县现有农村机井三百一十二眼。');

  await guyuan.getByText('谁写了多少', { exact: true }).click();
  await expect(guyuan.getByRole('row', { name: /康保.*还没有动笔/ })).toBeVisible();
  await expect(guyuan.getByRole('row', { name: /沽源.*已撰写/ })).toBeVisible();

  await city.goto(`/municipal/documents/${id}/versions/1`);
  await expect(city.getByRole('heading', { name: '二、沽源机井现状' })).toBeVisible();
  await expect(city.getByText('内容与存入时一致')).toBeVisible();
});

test('paragraphs are pasted, joined, made headings and undone by keyboard; words composed from pinyin are not broken by others', async ({
  browser,
}) => {
  test.slow();
  const { city, guyuan } = await openReport(browser);
  await paragraph(guyuan, 1).click();
  await guyuan.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '一、数量\r\n\r\n全县三百眼。\r\n分布在九个乡镇。');
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(pasted);
  });
  await expect(paragraph(guyuan, 3)).toHaveValue('分布在九个乡镇。');
  await expect(paragraph(guyuan, 3)).toBeFocused();
  await guyuan.keyboard.press('Home');
  await guyuan.keyboard.press('Backspace');
  await expect(paragraph(guyuan, 2)).toHaveValue('全县三百眼。分布在九个乡镇。');
  await guyuan.keyboard.type('共');
  await expect(paragraph(guyuan, 2)).toHaveValue('全县三百眼。共分布在九个乡镇。');
  await guyuan.keyboard.press('Control+z');
  await expect(paragraph(guyuan, 2)).toHaveValue('全县三百眼。分布在九个乡镇。');
  await paragraph(guyuan, 1).click();
  await guyuan.getByText('一级标题').click();
  await expect(guyuan.locator('.d-first textarea')).toHaveValue('一、数量');

  // letters being composed stay together while the city writes before them
  await go(city, '沽源机井现状');
  await paragraph(guyuan, 1).click();
  await guyuan.keyboard.press('End');
  const input = await guyuan.context().newCDPSession(guyuan);
  await input.send('Input.imeSetComposition', { text: 'shui', selectionStart: 4, selectionEnd: 4 });
  await paragraph(city, 1).click();
  await city.keyboard.press('Home');
  await city.keyboard.type('附:');
  await saved(city);
  await input.send('Input.imeSetComposition', { text: 'shuij', selectionStart: 5, selectionEnd: 5 });
  await expect(paragraph(guyuan, 1)).toHaveValue('一、数量shuij');
  await input.send('Input.insertText', { text: '水井' });
  for (const page of [guyuan, city]) await expect(paragraph(page, 1)).toHaveValue('附:一、数量水井');
  await guyuan.keyboard.type('。');
  await expect(paragraph(city, 1)).toHaveValue('附:一、数量水井。');
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 375, height: 740 },
])
  test(`a report is accessible in all its views at ${viewport.width} px`, async ({ browser }) => {
    test.slow();
    const { id, city, guyuan } = await openReport(browser);
    await paragraph(guyuan, 1).fill('全县现有农村机井三百一十二眼。');
    await saved(guyuan);
    const { version } = await ask<{ version: number }>(city, 'document.byId', { id });
    await ask(city, 'document.run', { id, version, command: { type: 'freeze', name: '一稿' }, key: aKey() });
    await paragraph(guyuan, 1).fill('全县现有农村机井三百一十眼。');
    for (const page of [city, guyuan]) {
      await page.setViewportSize(viewport);
      await page.reload();
      await page.locator('textarea[data-paragraph]').first().click();
      for (const view of ['撰写', '版本', '谁写了多少', '经过']) {
        await page.getByText(view, { exact: true }).first().click();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ view, overflow: Math.max(0, overflow) }).toEqual({ view, overflow: 0 });
      }
    }
    await guyuan.goto(`/county/documents/${id}/versions/1`);
    await guyuan.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(guyuan);
  });
