import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import type { Store } from './db/database.ts';
import { createDocuments } from './document/queue.ts';
import { resumeImports } from './import/jobs.ts';
import { serveImports } from './import/upload.ts';
import { createVault } from './matter/citizen-opinion/vault.ts';
import { createLive, type Live } from './notice/live.ts';
import { entrancePage } from './open/entrance.ts';
import { serveFeed } from './open/feed.ts';
import { serveFiles } from './open/files.ts';
import { guardRequests, securityHeaders } from './open/guard.ts';
import { createLimits } from './open/limits.ts';
import { cachedRules } from './regulation/cache.ts';
import { recomputeDates } from './regulation/jobs.ts';
import { serveRpc } from './rpc.ts';
import { cookieOf, readCookie } from './session/cookie.ts';
import { findSession } from './session/repository.ts';
import type { Context } from './trpc.ts';

export const portals = ['municipal', 'county', 'station'] as const;

export type AppOptions = {
  store: Store;
  config: Pick<Config, 'secret' | 'portalsDir' | 'origin' | 'demo' | 'trustedProxies' | 'dataDir'>;
  /** UTC instant; tests and the demo year bring their own. */
  now?: () => string;
  /** Shared with what else this process does: jobs tell their changes through it. */
  live?: Live;
};

/** The whole server, not yet listening. */
export async function buildApp({
  store,
  config,
  now = () => new Date().toISOString(),
  live = createLive(),
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 5000 },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
  });
  guardRequests(app, config.origin);
  securityHeaders(app);
  const shared = {
    store,
    now,
    rules: cachedRules(store.db),
    live,
    documents: createDocuments(store),
    vault: createVault(config.secret),
    limits: createLimits(() => Date.parse(now())),
  };
  const sessionOf = async (request: FastifyRequest) => {
    const token = readCookie(request.headers.cookie);
    return token ? findSession(store, token, now()) : undefined;
  };
  const createContext = async ({
    req,
    res,
  }: {
    req: FastifyRequest;
    res: FastifyReply;
  }): Promise<Context> => {
    return {
      ...shared,
      address: req.ip,
      session: await sessionOf(req),
      setCookie: (value) => void res.header('set-cookie', cookieOf(value, req.protocol === 'https')),
    };
  };
  serveRpc(app, createContext);
  await serveFiles(app, { ...shared, dataDir: config.dataDir, sessionOf });
  await serveImports(app, { ...shared, sessionOf });
  serveFeed(app, store);
  app.get('/health', async () => ({ ok: true }));
  app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(entrancePage(config.demo)));
  await servePortals(app, config.portalsDir);
  meetOthers(app, shared);
  app.addHook('onReady', async () => {
    // what an earlier end of the server interrupted goes on by itself
    resumeImports(shared).catch((error: unknown) => console.error('import', error));
    recomputeDates(shared).catch((error: unknown) => console.error('calendar', error));
  });
  return app;
}

const meetingMs = 2_000;

/** What the servers of one database have to tell each other: what changed, and how often an address has asked. */
function meetOthers(
  app: FastifyInstance,
  { store, live, limits }: Pick<Context, 'store' | 'live' | 'limits'>,
) {
  let meeting: Promise<unknown> | undefined;
  let isAway = false;
  const meet = async () => {
    const outcomes = await Promise.allSettled([live.look(store.db), limits.share(store)]);
    const failure = outcomes.find((one) => one.status === 'rejected');
    // once, not every two seconds for as long as the database is away
    if (failure && !isAway) console.error('other servers:', failure.reason);
    isAway = Boolean(failure);
    meeting = undefined;
  };
  const timer = setInterval(() => {
    meeting ??= meet();
  }, meetingMs).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await meeting;
  });
}

/** Each portal is one page; an address inside it is answered with that page. */
async function servePortals(app: FastifyInstance, portalsDir: string): Promise<void> {
  const built = portals.filter((name) => existsSync(path.join(portalsDir, name, 'dist/index.html')));
  for (const [index, name] of built.entries()) {
    await app.register(fastifyStatic, {
      root: path.join(portalsDir, name, 'dist'),
      prefix: `/${name}/`,
      decorateReply: index === 0,
      index: 'index.html',
      wildcard: true,
      preCompressed: true, // by tooling/setup/compress.mjs
      dotfiles: 'ignore', // what the build says of itself
      setHeaders: (reply, file) => {
        const immutable = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get(`/${name}`, (_, reply) => reply.redirect(`/${name}/`));
  }
  app.setNotFoundHandler((request, reply) => {
    const name = built.find((portal) => request.url.startsWith(`/${portal}/`));
    const isPage = request.method === 'GET' && !path.extname(request.url.split('?')[0] ?? '');
    if (!name || !isPage) return reply.code(404).send({ message: '没有找到' });
    return reply
      .code(200)
      .header('cache-control', 'no-cache')
      .sendFile('index.html', path.join(portalsDir, name, 'dist'));
  });
}
