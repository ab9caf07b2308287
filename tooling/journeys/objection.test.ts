import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { call, signedIn } from './people.ts';
import { choose, take } from './steps.ts';

type Unit = { id: string; name: string; shortName: string; code: string; kind: string };
const newKey = () => `journey-${Date.now()}-${Math.random().toString(36).slice(2)}`;

async function at(browser: Browser, login: string, id: string): Promise<Page> {
  const page = await signedIn(browser, 'county', login);
  await page.goto(`/county/assignments/${id}`);
  await page.getByRole('heading', { name: '现在该谁办' }).waitFor();
  return page;
}

/** A theme the county gave to 水务局 alone; and 沽源's town, which could do it as well. */
async function given(clerk: Page, title: string) {
  const tree = await call<Unit[]>(clerk, 'organization.tree');
  const water = tree.find(({ name }) => name === '沽源县水务局');
  const town = tree.find(({ kind, code }) => kind === 'township' && code === '130724100');
  if (!water || !town) throw new Error('the demo has no 水务局 or no town');
  const { id: matterId } = await call<{ id: string }>(clerk, 'theme.open', {
    theme: { title, summary: '村内巷道积雪结冰,老人出行不便,希望有人清扫。' },
    opinionIds: [],
    key: newKey(),
  });
  const [first] = await call<{ id: string }[]>(clerk, 'assignment.order', {
    matterKind: 'theme',
    matterId,
    orders: [{ organizationId: water.id, role: 'sole' }],
    key: newKey(),
  });
  return { id: first?.id ?? '', town };
}

test('a unit objects, the county gives it to a township instead, the township hands it on to a village', async ({
  browser,
}) => {
  test.slow();
  const title = `巷道积雪${Date.now() % 100_000}`;
  const clerk = await signedIn(browser, 'county', 'gy.ban');
  const { id, town } = await given(clerk, title);

  const leader = await at(browser, 'gy.shuiwu.ju', id);
  await expect(leader.getByText(/水务局签收/)).toBeVisible();
  await take(leader, '申请退办', async (dialog) => {
    await dialog.getByLabel('退办理由').fill('村内道路由乡镇管理,不属水务职责。');
    await expectAccessible(leader);
  });
  await expect(leader.getByText('裁定退办').first()).toBeVisible();

  await clerk.goto(`/county/assignments/${id}`);
  await expect(clerk.getByText('村内道路由乡镇管理,不属水务职责。').first()).toBeVisible();
  await expectAccessible(clerk);
  await take(clerk, '同意退办并改派', async (dialog) => {
    await choose(clerk, dialog.getByLabel('改派给'), town.shortName, town.shortName);
    await dialog.getByLabel('处理意见').fill('理由成立,改由乡镇办理。');
  });
  await expect(clerk.getByText('已撤销').first()).toBeVisible();

  // The theme says who has it now.
  await clerk.getByRole('link', { name: '打开这一事项' }).click();
  await clerk.getByRole('tab', { name: '办理' }).click();
  const now = clerk.getByRole('link', { name: new RegExp(`${town.shortName}.*独办`) });
  const next = (await now.getAttribute('href'))?.split('/').at(-1) ?? '';

  const township = await at(browser, 'gy.zhen', next);
  await take(township, '签收', (dialog) => dialog.getByLabel('联系人').fill('值班室'));
  const below = township.getByRole('region', { name: '分解到下级' });
  await below.getByRole('button', { name: '分解到下级' }).click();
  const dialog = township.getByRole('dialog', { name: '分解到下级' });
  await dialog.getByLabel('村(社区)').fill('东滩村');
  await dialog.getByLabel('要求').fill('今天内清扫完毕。');
  await expectAccessible(township);
  await dialog.getByRole('button', { name: '分解', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(below.getByRole('link', { name: '东滩村' })).toBeVisible();
  await expectAccessible(township);
});
