import { migrate, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';
import { asAdmin, quoted } from './admin.ts';
import { fingerprint, type Wanted } from './plan.ts';

/**
 * The name of a database migrated so, made by whoever comes first while the others wait. It gets its name when it is whole, and then lets nobody
 * in: an open connection would keep it from being cloned.
 */
export async function template(admin: string, plan: readonly Wanted[]): Promise<string> {
  const name = `template_${fingerprint(plan)}`;
  const draft = `${name}_draft`;
  await asAdmin(admin, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${quoted(draft)} with (force)`);
    const urls = await prepareDatabase(
      admin,
      plan.map((it) => it.schema),
      { database: draft, password: passwordsFrom(new URL(admin).password) },
    );
    for (const { schema, folders } of plan) {
      const owner = urls[schema]?.owner;
      if (owner !== undefined) await migrate({ url: owner, schema, folders });
    }
    await client.query(`alter database ${quoted(draft)} rename to ${quoted(name)}`);
    await client.query(`alter database ${quoted(name)} allow_connections false`);
  });
  return name;
}
