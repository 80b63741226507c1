import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-cases-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const env = { ...process.env, INIT_CWD: room };
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...args], { cwd: room, encoding: 'utf8', env });

it('the command runs a file from where it is called, closes on one line, and fails where a case failed or nothing ran', () => {
  const head = `programme: subsistence\nregion: '990000'\nday: 2026-11-20\nstandards: {}\ncases:\n`;
  writeFileSync(join(room, 'a.yaml'), `${head}  - { name: 一, given: {}, expect: { amount: 1 } }\n`);
  expect(run('a.yaml')).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/no standard subsistence\.standard.*\n0 passed, 1 failed\n$/s),
  });
  expect(run('nowhere.yaml')).toMatchObject({ status: 1, stdout: expect.stringMatching(/\n0 passed, 1 failed\n$/) });
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringMatching(/\n[1-9]\d* passed, 0 failed\n$/) });
});
