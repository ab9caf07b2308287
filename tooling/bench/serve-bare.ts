// The bare limit: `node:http` and the driver, running the very statements the platform sent, with the same durability.
// `node serve-bare.ts <url> <port> <statements.json>`.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { newId } from '@concord/server/db/ids';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Statement } from './capture.ts';
import type { Recorded } from './recorded.ts';

const [url = '', port = '', file = ''] = process.argv.slice(2);
const recorded: Record<string, Recorded> = JSON.parse(readFileSync(file, 'utf8'));

/** Fresh identities in place of the recorded ones, so that every request writes rows of its own. */
function renewed({ statements, identities }: Recorded): Statement[] {
  const fresh = identities.map((identity) => [identity, freshFor(identity)] as const);
  return statements.map((statement) => ({
    ...statement,
    parameters: statement.parameters.map((value) =>
      typeof value === 'string'
        ? fresh.reduce((text, [from, to]) => text.replaceAll(from, to), value)
        : value,
    ),
  }));
}

/** Of the same form: what sorts by time still does. */
const freshFor = (identity: string): string =>
  identity.charAt(8) === '-'
    ? newId()
    : randomBytes(identity.length).toString('hex').slice(0, identity.length);

/** The number of an event is what the chain answered a moment before. */
const numberAt = ({ sql }: Statement): number =>
  /^insert into "event" /.test(sql)
    ? sql
        .slice(sql.indexOf('(') + 1, sql.indexOf(')'))
        .split(', ')
        .indexOf('"number"')
    : -1;

type Answer = (statements: Statement[]) => Promise<unknown>;

function sqliteAnswers(): Answer {
  const connect = () => {
    const db = new Sqlite(url.replace('sqlite:', ''), { timeout: 5000 });
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'cache_size = -32000',
    ])
      db.pragma(pragma);
    const known = new Map<string, Sqlite.Statement>();
    const run = (statement: Statement, parameters = statement.parameters): unknown[] => {
      const prepared = known.get(statement.sql) ?? db.prepare(statement.sql);
      known.set(statement.sql, prepared);
      if (prepared.reader) return prepared.all(...parameters);
      prepared.run(...parameters);
      return [];
    };
    return { db, run };
  };
  const [reader, writer] = [connect(), connect()];
  let waiting: { statements: Statement[]; resolve: () => void }[] = [];
  const drain = () => {
    const batch = waiting;
    waiting = [];
    writer.db.exec('begin immediate');
    for (const { statements } of batch) {
      let number: unknown;
      for (const statement of statements) {
        const place = numberAt(statement);
        const rows = writer.run(
          statement,
          place < 0 ? statement.parameters : statement.parameters.with(place, number),
        );
        number = (rows[0] as { number?: number } | undefined)?.number ?? number;
      }
    }
    writer.db.exec('commit');
    for (const { resolve } of batch) resolve();
  };
  return async (statements) => {
    const rows = statements.filter(({ write }) => !write).map((statement) => reader.run(statement));
    const writes = statements.filter(({ write }) => write);
    if (writes.length > 0)
      await new Promise<void>((resolve) => {
        if (waiting.length === 0) setImmediate(drain);
        waiting.push({ statements: writes, resolve });
      });
    return rows.at(-1) ?? [];
  };
}

function postgresAnswers(): Answer {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return async (statements) => {
    let last: unknown[] = [];
    for (const { sql, parameters } of statements.filter(({ write }) => !write))
      last = (await pool.query(sql, parameters)).rows;
    const writes = statements.filter(({ write }) => write);
    if (writes.length === 0) return last;
    const client = await pool.connect();
    await client.query('begin');
    let number: unknown;
    for (const statement of writes) {
      const place = numberAt(statement);
      const { rows } = await client.query(
        statement.sql,
        place < 0 ? statement.parameters : statement.parameters.with(place, number),
      );
      number = rows[0]?.number ?? number;
    }
    await client.query('commit');
    client.release();
    return [];
  };
}

const answer = url.startsWith('sqlite:') ? sqliteAnswers() : postgresAnswers();
createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const asked = recorded[(request.url ?? '').slice(1)];
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    try {
      const rows = await answer(asked ? renewed(asked) : []);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
