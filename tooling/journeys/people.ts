import type { Browser, Page } from '@playwright/test';

/** The one password of the demo, as the entrance page names it. */
const password = 'Tongxin-2026';

/** A new browser in which this demo person is signed in to a staff portal. */
export async function signedIn(
  browser: Browser,
  portal: 'county' | 'municipal',
  login: string,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/${portal}/`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  return page;
}

/** Signs in at the desk of a station. */
export async function atDesk(page: Page, login: string): Promise<void> {
  await page.goto('/station/desk');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** What a screen would ask or do in this person's name: for the way to where a journey begins. */
export async function call<Answer>(page: Page, procedure: string, input?: unknown): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/trpc/${path}?batch=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ 0: body }),
      });
      return (await response.json())[0];
    },
    [procedure, input] as const,
  );
  if (answer.error) throw new Error(`${procedure}: ${answer.error.message}`);
  return answer.result.data;
}

/** Comes to the station by the poster and writes as far as the last look before handing in. */
export async function write(page: Page, body: string, place = '三道沟村'): Promise<void> {
  await page.goto('/station/s/130724100s1');
  await page.getByRole('link', { name: '反映情况' }).click();
  await page.getByLabel('请写明时间、地点和情况').fill(body);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('村、小区或具体地点').fill(place);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '看一看,没问题就提交' }).waitFor();
}

/** Hands in and reads the code off the receipt. */
export async function handIn(page: Page, body: string): Promise<string> {
  await write(page, body);
  await page.getByRole('button', { name: '提交' }).click();
  return codeOn(page);
}

export async function codeOn(page: Page): Promise<string> {
  await page.getByRole('heading', { name: '已收到,谢谢您' }).waitFor();
  const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec((await page.locator('main').textContent()) ?? '')?.[0];
  if (!code) throw new Error('the receipt shows no code');
  return code;
}
