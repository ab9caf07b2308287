import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** What the environment may set; a mistake is told in a sentence before anything starts. */
const Environment = z.object({
  PORT: z.coerce
    .number('PORT 须为 1 到 65535 的端口号')
    .int()
    .min(1, 'PORT 须为 1 到 65535 的端口号')
    .max(65535, 'PORT 须为 1 到 65535 的端口号')
    .default(4300),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'DATABASE_URL 须以 sqlite: 或 postgres:// 开头')
    .optional(),
  PORTALS_DIR: z.string().optional(),
  CONCORD_DEMO: flag.default(true),
  CONCORD_CITY: z
    .string()
    .refine((file) => existsSync(file), 'CONCORD_CITY 所指的文件不存在')
    .optional(),
  CONCORD_SECRET: z.string().min(32, 'CONCORD_SECRET 至少 32 个字符').optional(),
  CONCORD_ORIGIN: z.url('CONCORD_ORIGIN 须为完整网址,如 https://tongxin.example.gov.cn').optional(),
  PASSWORD_PROFILE: z.enum(['dengbao', 'nist'], 'PASSWORD_PROFILE 只能是 dengbao 或 nist').default('dengbao'),
  TRUSTED_PROXIES: z.string().default(''),
});

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  portalsDir: string;
  demo: boolean;
  /** A spreadsheet of another city's organisations, for the first start without the demo. */
  cityFile: string | undefined;
  secret: Buffer;
  /** Own public origin behind a proxy; unset: the Host of each request. */
  origin: string | undefined;
  passwordProfile: 'dengbao' | 'nist';
  /** Addresses whose forwarding header is believed. */
  trustedProxies: string[];
};

export type ConfigProblem = { problems: string[] };

/** Reads the environment once. `portals`: where the built portals lie when the environment does not say. */
export function readConfig(environment: NodeJS.ProcessEnv, portals: string): Config | ConfigProblem {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`),
    };
  const { data } = parsed;
  const dataDir = path.resolve(data.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir,
    databaseUrl: data.DATABASE_URL ?? `sqlite:${path.join(dataDir, 'concord.db')}`,
    portalsDir: data.PORTALS_DIR ?? portals,
    demo: data.CONCORD_DEMO,
    cityFile: data.CONCORD_CITY,
    secret: secretOf(data.CONCORD_SECRET, dataDir),
    origin: data.CONCORD_ORIGIN,
    passwordProfile: data.PASSWORD_PROFILE,
    trustedProxies: data.TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

/** Several servers share one secret through the environment; a single one keeps its own beside its data. */
function secretOf(given: string | undefined, dataDir: string): Buffer {
  if (given) return Buffer.from(given);
  const file = path.join(dataDir, 'secret.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
