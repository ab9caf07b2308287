import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  expect,
  type Page,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  test,
} from '@playwright/test';
import { encode } from 'uqr';
import { expectAccessible } from './axe.ts';

const width = 640;
const height = 480;

/** What a camera sees that is held before a poster: one frame of film with its code in the middle; without a text, a wall. */
function film(text: string): Buffer {
  const luma = Buffer.alloc(width * height, 200);
  if (text) draw(text, luma);
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from('FRAME\n'), luma, chroma]);
}

function draw(text: string, luma: Buffer): void {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dot = Math.floor((height * 0.8) / size);
  const [left, top] = [(width - dot * size) >> 1, (height - dot * size) >> 1];
  for (let y = 0; y < dot * size; y += 1)
    for (let x = 0; x < dot * size; x += 1)
      luma[(top + y) * width + left + x] = data[Math.floor(y / dot)]?.[Math.floor(x / dot)] ? 20 : 230;
}

const openScan = (page: Page) => page.getByRole('button', { name: '扫海报上的二维码' }).click();

type Options = Pick<PlaywrightWorkerOptions, 'launchOptions'> & {
  playwright: PlaywrightWorkerArgs['playwright'];
};

/** A browser whose camera sees this code, at the choice of a station; `use` gets its page. */
async function withCamera(
  { playwright, launchOptions }: Options,
  text: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-film-'));
  const file = path.join(folder, 'poster.y4m');
  writeFileSync(file, film(text));
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
  const args = [...(launchOptions.args ?? []), ...camera];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? '',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      Object.assign(window, { filming: stream });
      return stream;
    };
  });
  await page.goto('/station/stations#write');
  await openScan(page);
  await use(page);
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** What became of the camera that was opened: `live` or `ended`. */
const cameraState = (page: Page) =>
  page.evaluate(() => (window as { filming?: MediaStream }).filming?.getTracks()[0]?.readyState);

test('a station’s poster held before the camera chooses the station, and the camera is closed', async ({
  playwright,
  launchOptions,
}) => {
  await withCamera({ playwright, launchOptions }, 'http://10.1.2.3/station/s/130724100s1', async (page) => {
    await expect(page.getByLabel('请写明时间、地点和情况')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('link', { name: '平定堡镇社情民意联络站' })).toBeVisible();
    expect(await cameraState(page)).toBe('ended');
  });
});

test('a code that is no poster’s is told from one, and the list stays', async ({
  playwright,
  launchOptions,
}) => {
  await withCamera({ playwright, launchOptions }, 'https://example.com/pay', async (page) => {
    await expect(page.getByText('这不是联络站海报上的二维码')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('button', { name: '沽源县' })).toBeVisible();
    expect(await cameraState(page)).toBe('ended');
    await expectAccessible(page);
  });
});

test('whoever goes on without scanning leaves no camera open', async ({ playwright, launchOptions }) => {
  await withCamera({ playwright, launchOptions }, '', async (page) => {
    await expect(page.getByText('请把海报上的二维码放进画面')).toBeVisible();
    expect(await cameraState(page)).toBe('live');
    await expectAccessible(page);
    await page.getByRole('button', { name: '沽源县' }).click();
    await expect(page.getByRole('heading', { name: '哪个联络站?' })).toBeVisible();
    expect(await cameraState(page)).toBe('ended');
  });
});

test('a camera that is refused is spoken of kindly; the typed code leads to the station all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  await page.goto('/station/stations#write');
  await openScan(page);
  await expect(page.getByText('没有得到使用摄像头的许可')).toBeVisible();
  await expect(page.getByRole('button', { name: '沽源县' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('或者输入联络站编号').fill('130724100s');
  await page.getByRole('button', { name: '就去这个站' }).click();
  await expect(page.getByText('没有这个编号的联络站')).toBeVisible();
  await expect(page.getByLabel('或者输入联络站编号')).toHaveValue('130724100s');
  await expectAccessible(page);
  await page.getByLabel('或者输入联络站编号').fill('130724100S1');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('请写明时间、地点和情况')).toBeVisible();
});

test('a browser that knows no camera says so, and the list leads on', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await page.goto('/station/stations');
  await openScan(page);
  await expect(page.getByText('这个浏览器打不开摄像头')).toBeVisible();
  await page.getByRole('button', { name: '沽源县' }).click();
  await page.getByRole('button', { name: '平定堡镇' }).click();
  await expect(page.getByRole('link', { name: '反映情况' })).toBeVisible();
});
