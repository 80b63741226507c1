import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { migrationFolders } from '@jiuzhu/service-kit/migrate';
import { testDatabase, type TestDatabase, type Wanted } from '@jiuzhu/testing/database';
import { localKms } from '@jiuzhu/vault';
import {
  type Actor,
  type Answer,
  type Asking,
  logger,
  type Opening,
  openRuntime,
  type OpenRuntime,
  runCommand,
  type Service,
  systemClock,
} from '../src/index.ts';
import { type Partner, type Tally, tallyService } from './tally/tally.ts';

export const clerk: Actor = { id: 'c1', agency: 'A1', roles: ['clerk'], region: '990000', level: 'county' };
export const asking = (actor: Actor = clerk): Asking => ({ actor, correlationId: 'test' });
export const kmsKey = Buffer.alloc(16, 7).toString('base64');
const kms = localKms({ current: 'test', keys: { test: kmsKey } });

/** A schema with the kit's tables, and the tables of a test's own service. */
export const schemaWith = (schema: string, migrations: string): Wanted => ({
  schema,
  folders: migrationFolders(schema).map((it) =>
    it.name === schema ? { ...it, path: fileURLToPath(new URL(migrations, import.meta.url)) } : it,
  ),
});

export const openOn = (database: TestDatabase, service: Service, more: Partial<Opening> = {}): Promise<OpenRuntime> =>
  openRuntime(service, {
    databaseUrl: database.urls[service.name]?.app ?? '',
    poolSize: 8,
    kms,
    clock: systemClock,
    log: logger('silent', service.name),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'test',
    config: {},
    ...more,
  });

/** The tally on a database of its own, as it is usually opened but for `more`. `statements` grows by the name of each one sent. */
export async function openTally(
  partner: Partner,
  more: Partial<Opening> = {},
): Promise<{ runtime: OpenRuntime; database: TestDatabase; statements: string[] }> {
  const database = await testDatabase([schemaWith('tally', './tally/migrations')]);
  const statements: string[] = [];
  const runtime = await openOn(database, tallyService(partner), { watch: (name) => statements.push(name), ...more });
  return { runtime, database, statements };
}

/** One command, by the clerk unless another is named, under a key of its own; answered by the tally that it changed. */
export const runTally = (runtime: OpenRuntime, name: string, it: unknown, input: object, actor: Actor = clerk): Promise<Answer> =>
  runCommand(
    runtime,
    { name, command: it as never, present: ({ id }: Tally) => ({ __typename: 'Tally', id }) },
    { idempotencyKey: randomUUID(), ...input },
    asking(actor),
  );
