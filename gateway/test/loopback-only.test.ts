import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const start = async (...more: string[]) => {
  const file = new URL('fixture/watched-start.ts', import.meta.url).pathname;
  const { APOLLO_TELEMETRY_DISABLED: _, ...env } = process.env;
  const { stdout } = await run(process.execPath, [file, ...more], { env });
  return JSON.parse(stdout) as { status: number; reached: string[] };
};

const elsewhere = (reached: string[]) => reached.filter((host) => !['127.0.0.1', '::1', 'localhost'].includes(host));

test('a gateway that starts and serves reaches nothing but this machine', { timeout: 30_000 }, async () => {
  const { status, reached } = await start();
  expect(status).toBe(200);
  expect(reached.length).toBeGreaterThan(0); // the watch sees at least the calls to the subgraphs
  expect(elsewhere(reached)).toEqual([]);
});

test('the watch sees what the gateway would reach if its reports were on', { timeout: 30_000 }, async () => {
  const { reached } = await start('--with-telemetry');
  expect(elsewhere(reached)).not.toEqual([]);
});
