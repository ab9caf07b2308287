import path from 'node:path';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { openStore } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { loadDemoYear } from './demo/year.ts';
import { verifyChains } from './event/repository.ts';
import { importFromTerminal } from './import/terminal.ts';
import { startJobs } from './jobs.ts';
import { createLive } from './notice/live.ts';
import { setUpFirst } from './organization/first.ts';

const config = readConfig(process.env, path.resolve(import.meta.dirname, '../..'));
if ('problems' in config) {
  for (const problem of config.problems) console.error(problem);
  process.exit(1);
}
const store = openStore(config.databaseUrl);
await migrate(store);

const demoOpinions = Number(process.env.CONCORD_DEMO_OPINIONS ?? 3000);
const [task = 'serve', ...rest] = process.argv.slice(2);
if (task === 'verify') await verify();
else if (task === 'import') await bringIn();
else await serve();

/** Walks every committee's history and says whether it holds. */
async function verify(): Promise<void> {
  const { checked, faults } = await verifyChains(store.db);
  for (const { committeeId, number, reason } of faults)
    console.error(`${committeeId} 第 ${number} 条之后:${reason}`);
  console.log(`核对 ${checked} 条记录,发现 ${faults.length} 处问题`);
  await store.close();
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** `npm run import`: messages and topics from a spreadsheet. */
async function bringIn(): Promise<void> {
  process.exitCode = await importFromTerminal(store, rest);
  await store.close();
}

/** Without the demo the first start names one administrator, once, where only whoever started it sees it. */
async function firstAdministrator({ cityFile }: Config): Promise<void> {
  const first = await setUpFirst(
    store,
    path.resolve(import.meta.dirname, '../data'),
    new Date().toISOString(),
    cityFile,
  ).catch((error: Error) => {
    // a spreadsheet with mistakes: nothing was written
    console.error(error.message);
    process.exit(1);
  });
  if (first)
    console.log(
      `首位系统管理员:登录名 ${first.loginName},一次性密码 ${first.password}(首次登录须修改,不再显示)`,
    );
}

/** The demo year comes on the first start, into an empty database. */
async function firstDemo({ secret, dataDir }: Config): Promise<void> {
  const any = await store.db.selectFrom('organization').select('id').limit(1).executeTakeFirst();
  if (any) return;
  console.log('首次启动:正在载入演示数据…');
  const dataFolder = path.resolve(import.meta.dirname, '../data');
  const began = performance.now();
  const until = new Date().toISOString();
  const { opinions, steps } = await store.bulk(() =>
    loadDemoYear({ store, secret, dataFolder, until, opinions: demoOpinions, photosIn: dataDir }),
  );
  console.log(
    `演示数据:${opinions} 条意见,${steps} 步办理,用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`,
  );
}

async function serve(): Promise<void> {
  if ('problems' in config) return;
  if (config.demo) await firstDemo(config);
  else await firstAdministrator(config);
  const live = createLive();
  const app = await buildApp({ store, config, live });
  await app.listen({ host: config.host, port: config.port });
  console.log(`http://${config.host}:${config.port}/`);
  const { dataDir } = config;
  const jobs = startJobs({ store, dataDir, now: () => new Date().toISOString(), live });
  const stop = async () => {
    await app.close();
    await jobs.stop();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
