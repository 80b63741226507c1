import pg from 'pg';
import { literal, name, rolesOf, urlOf } from './roles.ts';

export type Prepare = {
  readonly database?: string;
  /** of each role; the same on every call, or it is changed */
  readonly password: (role: string) => string;
};

/** Addresses in the prepared database: `owner` for `migrate`, `app` for the service. */
export type Urls = { readonly owner: string; readonly app: string };

/** The event log has a schema and two roles like any service. */
export const eventLogSchema = 'event_log';

/**
 * The one step that needs the administrator: the database, and for every service and the event log a schema, its owner and the role that it runs
 * as. Harmless when repeated, or run twice at once. The administrator may be an ordinary role with CREATEROLE and CREATEDB.
 */
export async function prepareDatabase<S extends string>(
  adminUrl: string,
  services: readonly S[],
  it: Prepare,
): Promise<Readonly<Record<S | 'event_log', Urls>>> {
  const database = it.database ?? 'jiuzhu';
  const schemas = [...new Set([...services, eventLogSchema])];
  await asAdmin(adminUrl, async (admin) => {
    // Roles are the whole server's: one at a time, whatever the database.
    await admin.query(`select pg_advisory_lock(hashtext('prepare database'))`);
    for (const schema of schemas) await prepareRoles(admin, schema, it.password);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.query(`create database ${name(database)} template template0 encoding 'UTF8'`);
    await admin.query(`revoke all on database ${name(database)} from public`);
    await asAdmin(urlTo(adminUrl, database), (inside) => prepareSchemas(inside, database, schemas));
  });
  const urls = schemas.map((schema) => {
    const { owner, app } = rolesOf(schema);
    const url = (role: string): string => urlOf(adminUrl, database, role, it.password(role));
    return [schema, { owner: url(owner), app: url(app) }] as const;
  });
  return Object.fromEntries(urls) as Record<S | 'event_log', Urls>;
}

async function prepareRoles(admin: pg.Client, schema: string, password: Prepare['password']): Promise<void> {
  for (const role of Object.values(rolesOf(schema))) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await admin.query(`create role ${name(role)}`);
    await admin.query(`alter role ${name(role)} login password ${literal(password(role))}`);
    await admin.query(`alter role ${name(role)} set search_path = ${name(schema)}, extensions`);
    // Prisma's adapter drops the offset of a timestamptz: it is right in UTC alone.
    await admin.query(`alter role ${name(role)} set timezone = 'UTC'`);
  }
}

/** Default privileges are the owner's to give, so an administrator who is not a superuser joins it. */
async function prepareSchemas(admin: pg.Client, database: string, schemas: readonly string[]): Promise<void> {
  await admin.query('create schema if not exists extensions');
  await admin.query('create extension if not exists btree_gist schema extensions');
  const { rows } = await admin.query<{ superuser: boolean }>(`select current_setting('is_superuser') = 'on' as superuser`);
  for (const schema of schemas) {
    const { owner, app } = rolesOf(schema);
    const [s, o, a] = [name(schema), name(owner), name(app)];
    await admin.query(`
      ${rows[0]?.superuser === true ? '' : `grant ${o} to current_user;`}
      grant connect on database ${name(database)} to ${o}, ${a};
      grant usage on schema extensions to ${o}, ${a};
      create schema if not exists ${s} authorization ${o};
      grant usage on schema ${s} to ${a};
      alter default privileges for role ${o} in schema ${s} grant select, insert, update, delete on tables to ${a};
      alter default privileges for role ${o} in schema ${s} grant usage, select on sequences to ${a};`);
  }
}

function urlTo(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url, application_name: 'jiuzhu-prepare' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
