import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../database/services.ts';
import { databaseIn } from '../../faults/database-in.ts';
import { freePort } from '../../faults/free-port.ts';
import { startInstance } from '../../faults/instance.ts';
import { endPostgresIn } from '../postgres/index.ts';
import { seedsIn } from '../seeds-in.ts';

mkdirSync(join(root, '.data'), { recursive: true });
const dataDir = mkdtempSync(join(root, '.data', 'seeding-'));
afterAll(async () => {
  await endPostgresIn(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function count(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseIn(dataDir) });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`).finally(() => client.end());
  return rows[0]?.n ?? -1;
}

const all = seedsIn('infra/local/standards').length;
const readers = ['household', 'verification', 'subsistence', 'medical', 'temporary', 'referral', 'education'];

it('begins once with its standards, and every service knows them, wherever its first starts are killed', async () => {
  const port = await freePort();
  const killedAt = async (failpoint: string): Promise<void> => {
    expect(await startInstance(dataDir, port, failpoint)).toBe('died at start');
  };
  await killedAt('road.saved');
  expect(await count('standards.standards'), 'none, or all').toBe(0);
  await killedAt('relay.sent');
  expect(await count('standards.standards')).toBe(all);
  await killedAt('reaction.before-commit');

  const instance = await startInstance(dataDir, port);
  if (instance === 'died at start') throw new Error('it ended');
  expect(await count('standards.standards')).toBe(all);
  expect(await count("standards.kit_outbox where type like 'standards.standard-%'")).toBe(2 * all);
  for (const name of readers) expect(await count(`${name}.kit_standard where state = 'approved'`), name).toBe(all);
  await instance.stop();
});
