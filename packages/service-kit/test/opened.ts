import { fileURLToPath } from 'node:url';
import { migrationFolders } from '@jiuzhu/service-kit/migrate';
import { readStandards } from '@jiuzhu/policy';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { localKms } from '@jiuzhu/vault';
import { type Actor, type Asking, logger, openRuntime, type OpenRuntime, systemClock } from '../src/index.ts';
import { type Partner, tallyService } from './tally/tally.ts';

export const clerk: Actor = { id: 'c1', agency: 'A1', roles: ['clerk'], region: '990000', level: 'county' };
export const asking = (actor: Actor = clerk): Asking => ({ actor, correlationId: 'test' });
const kms = localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } });

const folders = migrationFolders('tally').map((it) =>
  it.name === 'tally' ? { ...it, path: fileURLToPath(new URL('./tally/migrations', import.meta.url)) } : it,
);

/** The tally on a database of its own. `statements` grows by the name of each one sent. */
export async function openTally(partner: Partner): Promise<{ runtime: OpenRuntime; database: TestDatabase; statements: string[] }> {
  const database = await testDatabase([{ schema: 'tally', folders }]);
  const statements: string[] = [];
  const runtime = await openRuntime(tallyService(partner), {
    databaseUrl: database.urls['tally']?.app ?? '',
    poolSize: 8,
    kms,
    standards: readStandards([]),
    clock: systemClock,
    log: logger('silent', 'tally'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'test',
    config: {},
    watch: (name) => statements.push(name),
  });
  return { runtime, database, statements };
}
