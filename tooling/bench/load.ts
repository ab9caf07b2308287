import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@concord/setup/postgres';
import autocannon from 'autocannon';
import type { Call } from './paths.ts';

export type Server = { address: string; stop: () => Promise<void> };

/** Starts one of the two servers in a process of its own. */
export async function serve(script: 'serve-ours.ts' | 'serve-bare.ts', args: string[]): Promise<Server> {
  const port = await freePort();
  const [url = '', ...rest] = args;
  const child = fork(path.join(import.meta.dirname, script), [url, String(port), ...rest], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error(`${script} ended`))),
  ]);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const connections = 32;

export type Lane = { path: string; headers: Record<string, string>; body: () => string };
export const laneOf = ({ path: address, cookie, body }: Call): Lane => ({
  path: address,
  headers: { cookie, 'content-type': 'application/json' },
  body,
});

/** Requests a second over 32 connections, each with its own lane in turn. Wrong answers end the run. */
export async function rate(address: string, lanes: readonly Lane[], seconds: number): Promise<number> {
  let next = 0;
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const lane = lanes[next % lanes.length];
      next += 1;
      if (!lane) return;
      client.setRequests([
        {
          method: 'POST',
          path: lane.path,
          headers: lane.headers,
          setupRequest: (request) => ({ ...request, path: lane.path, body: lane.body() }),
        },
      ]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} wrong answers and ${result.errors} errors at ${lanes[0]?.path}`);
  return result['2xx'] / result.duration;
}

/** Milliseconds of single requests, one after the other. */
export async function latency(
  address: string,
  lane: Lane,
  times: number,
): Promise<{ p50: number; p99: number }> {
  const taken: number[] = [];
  for (let index = 0; index < times + 10; index += 1) {
    const began = performance.now();
    const answer = await fetch(`${address}${lane.path}`, {
      method: 'POST',
      headers: lane.headers,
      body: lane.body(),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} at ${lane.path}`);
    if (index >= 10) taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
