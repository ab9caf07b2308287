import { findChromium } from '@concord/setup/chromium';
import { defineConfig } from '@playwright/test';

const engines = ['sqlite', 'postgres'] as const;
type Engine = (typeof engines)[number];

/** Decided once, by the process that starts the servers; its workers inherit it. */
process.env.CONCORD_JOURNEYS_PORT ??= String(20_000 + 2 * (process.pid % 6_000));
const firstPort = Number(process.env.CONCORD_JOURNEYS_PORT);
const addressOf = (engine: Engine) => `http://127.0.0.1:${firstPort + engines.indexOf(engine)}`;

function serverOf(engine: Engine) {
  return {
    command: `node serve.ts ${engine} ${new URL(addressOf(engine)).port}`,
    url: `${addressOf(engine)}/`,
    env: { CONCORD_DEMO: '1', CONCORD_DEMO_OPINIONS: engine === 'sqlite' ? '600' : '150' },
    stdout: 'pipe' as const,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  };
}

const browser = findChromium();
const inherited = Object.entries(process.env).filter(
  (entry): entry is [string, string] => entry[1] !== undefined,
);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // long enough for a machine that does much else; a journey says what works, not how fast
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--disable-gpu', '--disable-background-networking'],
      ...(browser && {
        executablePath: browser.executablePath,
        env: { ...Object.fromEntries(inherited), ...browser.env },
      }),
    },
  },
  projects: [
    { name: 'sqlite', use: { baseURL: addressOf('sqlite') } },
    { name: 'postgres', use: { baseURL: addressOf('postgres') }, grep: /@both/ },
  ],
  webServer: engines.map(serverOf),
});
