import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, migrationFolders, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { catalogueAdapter } from './catalogue-adapter.ts';
import type { Stateful } from './services.ts';

/**
 * What SQL leads from a service's migrations to its `schema.prisma`; undefined when they agree. The migrations are really applied, to a database of
 * their own on the server of `adminUrl`. What Prisma has no words for (checks, exclusions, triggers, partial indexes) is not compared.
 */
export async function difference(adminUrl: string, service: Stateful): Promise<string | undefined> {
  const schema = service.name;
  const database = `difference_${randomBytes(6).toString('hex')}`;
  const urls = await prepareDatabase(adminUrl, [schema], { database, password: passwordsFrom(new URL(adminUrl).password) });
  const url = urls[schema]?.owner ?? '';
  const client = new pg.Client({ connectionString: url, application_name: 'jiuzhu-migration' });
  await client.connect();
  try {
    await migrate({ url, schema, folders: migrationFolders(schema).filter((it) => it.name !== schema) });
    const others = await tablesOf(client, schema);
    await migrate({ url, schema, folders: [{ name: schema, path: join(service.folder, 'prisma', 'migrations') }] });
    return await compare(client, service, others);
  } finally {
    await client.end();
  }
}

async function compare(client: pg.Client, service: Stateful, externalTables: string[]): Promise<string | undefined> {
  const files = [{ path: service.schema, content: readFileSync(service.schema, 'utf8') }];
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(client, service.name));
  const engine = await SchemaEngine.new({ datamodels: files.map((it) => [it.path, it.content]) }, () => undefined, adapter);
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: service.folder },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables, externalEnums: [] },
  });
  return exitCode === 0 ? undefined : withoutSchemas(stdout ?? '');
}

/** Tables of the road and of the reader of events stand in the same schema; a service's `schema.prisma` does not know them. */
async function tablesOf(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1', [schema]);
  return rows.map((row) => `${schema}.${row.name}`);
}

/** The administrator makes schemas; a service's role may not. */
const withoutSchemas = (sql: string): string => sql.replace(/(?:-- CreateSchema\n)?CREATE SCHEMA [^;]*;\n*/g, '').trimStart();
