import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { encode, postgresEventLog } from '@jiuzhu/event-log';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../faults/free-port.ts';
import { type Instance, startInstance } from '../../faults/instance.ts';
import { root } from '../../database/services.ts';
import { appUrl } from '../databases.ts';
import { keysIn } from '../keys.ts';
import { endPostgresIn, runningPostgresIn } from '../postgres/index.ts';
import { launch, program } from './launched.ts';

mkdirSync(join(root, '.data'), { recursive: true });
const dataDir = mkdtempSync(join(root, '.data', 'operated-'));
const stream = `household/${randomUUID()}`;
let instance: Instance | undefined;

/** A fact of a household that was never registered, and without anything in it: whoever reads it stands still. */
async function tellNonsense(): Promise<void> {
  const url = appUrl(`postgresql://127.0.0.1:${runningPostgresIn(dataDir)?.port}/`, 'event_log', keysIn(dataDir).database);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const head = { id: randomUUID(), owner: 'household', type: 'household.facts-recorded.v1', stream, version: 1 };
  const record = encode({ ...head, at: '2026-03-02T01:00:00Z', correlationId: 'c' }, '{}');
  await postgresEventLog({ pool }).publish([record], { deadlineMs: 5_000, signal: new AbortController().signal });
  await pool.end();
}

beforeAll(async () => {
  const started = await startInstance(dataDir, await freePort());
  if (started === 'died at start') throw new Error('it died at its start');
  instance = started;
  await tellNonsense();
});
afterAll(async () => {
  instance?.kill();
  await instance?.gone;
  await endPostgresIn(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function events(line: string) {
  const it = launch([...program('events.ts'), ...line.split(' ')], { HOME: dataDir, DATA_DIR: dataDir });
  const code = await it.ended;
  return { code, out: it.out, err: it.err };
}
const signed = '--by zhang.wei --why program-mended';
const at = `--source household --stream ${stream} ${signed}`;

describe('npm run events, beside an instance that runs', () => {
  it('lists what stands still, where and why', async () => {
    const standing = [
      `  ${stream} of household, before version 1`,
      expect.stringMatching(/^ {4}since \d{4}-.*Z, 1 attempt, 1 event waiting: ContractFault: /),
    ];
    await expect
      .poll(() => events('parked'), { timeout: 60_000, interval: 500 })
      .toEqual({
        code: 0,
        out: [
          'household     0 streams stand still, 0 records kept by place',
          'verification  1 stream stands still, 0 records kept by place',
          ...standing,
          'standards     0 streams stand still, 0 records kept by place',
          'subsistence   1 stream stands still, 0 records kept by place',
          ...standing,
          // it reads no facts of a household, nor does education
          'medical       0 streams stand still, 0 records kept by place',
          'referral      1 stream stands still, 0 records kept by place',
          ...standing,
          'temporary     1 stream stands still, 0 records kept by place',
          ...standing,
          'education     0 streams stand still, 0 records kept by place',
        ],
        err: [],
      });
  });

  it('says how far each service is behind', async () => {
    const { code, out } = await events('lag --service subsistence');
    expect([code, out.toSorted()]).toEqual([
      0,
      ['employment', 'household', 'standards', 'supervision', 'verification'].map((owner) =>
        expect.stringMatching(`^subsistence   ${owner}.events +0 behind$`),
      ),
    ]);
  });

  it('lets a stream go, which stands still again where nothing was mended, or goes past what is at fault; the audit stays whole', async () => {
    const again = await events(`release --service subsistence ${at}`);
    expect(again).toMatchObject({
      code: 1,
      err: [expect.stringMatching(`^${stream}: 0 events applied; it stands still again before version 1: `)],
    });
    expect(await events(`skip --service subsistence --version 1 ${at}`)).toEqual({
      code: 0,
      out: [`${stream}: 0 events applied`],
      err: [],
    });
    const audit = launch(program('verify-audit.ts'), { HOME: dataDir, DATA_DIR: dataDir });
    expect(await audit.ended).toBe(0);
  });

  it('tells the history again to a service that runs, and says how much it was', async () => {
    const first = await events(`replay --service subsistence --as subsistence@2 ${signed}`);
    expect(first).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^subsistence@2: \d+ events of \d+ streams applied; 1 stream stands still: mend it/)],
    });
    expect(await events(`skip --service subsistence --consumer subsistence@2 --version 1 ${at}`)).toMatchObject({ code: 0 });
    const { code, out } = await events(`replay --service subsistence --as subsistence@2 ${signed}`);
    expect([code, out]).toEqual([0, [expect.stringMatching(/^subsistence@2: [1-9]\d* events of \d+ streams applied; it has ended$/)]]);
  });
});

describe('npm run events, beside an instance that does not run', () => {
  it('sees and does the same, and leaves nothing running', async () => {
    await instance?.stop();
    expect(runningPostgresIn(dataDir)).toBeUndefined();
    expect((await events('parked --service verification')).out).toHaveLength(3);
    expect(await events(`skip --service verification --version 1 ${at}`)).toMatchObject({ code: 0 });
    expect((await events('parked --service verification')).out).toHaveLength(1);
    expect(runningPostgresIn(dataDir)).toBeUndefined();
  });
});
