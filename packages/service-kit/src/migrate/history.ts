import type { Client } from 'pg';
import { MigrationFault } from './migration-fault.ts';
import type { Migration } from './read-migrations.ts';

export type Applied = { readonly name: string; readonly checksum: string };

/** The table as Prisma lays it out, so that its tools can read it. Whoever else may write in this schema may not write here. */
const table = `
create table if not exists "_prisma_migrations" (
  "id" varchar(36) not null primary key,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null unique,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
);
do $$
declare grantee text;
begin
  for grantee in
    select distinct acl.grantee::regrole::text from pg_class, aclexplode(relacl) acl
    where oid = '"_prisma_migrations"'::regclass and acl.grantee <> relowner and acl.grantee <> 0
  loop
    execute format('revoke insert, update, delete, truncate on "_prisma_migrations" from %s', grantee);
  end loop;
end $$`;

export async function historyIn(client: Client): Promise<readonly Applied[]> {
  await client.query(table);
  const { rows } = await client.query<Applied>(
    `select migration_name as name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null order by started_at`,
  );
  return rows;
}

export async function record(client: Client, migration: Migration): Promise<void> {
  await client.query(
    `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     values (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
    [migration.checksum, migration.name],
  );
}

/**
 * Which of a folder are still to be applied. What was applied may be neither edited, removed nor preceded. Applied ones past the last that we know
 * are of a later release, which runs beside this one while it is rolled out.
 */
export function pending(folder: string, known: readonly Migration[], history: readonly Applied[]): readonly Migration[] {
  const applied = new Map(history.filter((it) => it.name.startsWith(`${folder}/`)).map((it) => [it.name, it.checksum]));
  const names = new Set(known.map((it) => it.name));
  const lastKnown = known.at(-1)?.name ?? '';
  const lastApplied = [...applied.keys()].sort().at(-1) ?? '';

  for (const { name, checksum } of known) {
    const before = applied.get(name);
    if (before !== undefined && before !== checksum)
      throw new MigrationFault(name, 'was edited after it had been applied; write a new one instead');
    if (before === undefined && name < lastApplied)
      throw new MigrationFault(name, `comes before ${lastApplied}, which is applied already; give it a later number`);
  }
  const removed = [...applied.keys()].find((name) => !names.has(name) && name < lastKnown);
  if (removed !== undefined) throw new MigrationFault(removed, 'was applied and is no longer there');
  return known.filter((it) => !applied.has(it.name));
}
