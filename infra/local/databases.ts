import { migrate, migrationFolders, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';

/** Schemas, roles and tables of these services, made or brought up to date; the addresses of the run-time roles. */
export async function readyDatabases(adminUrl: string, services: readonly string[], secret: string, database = 'jiuzhu'): Promise<Readonly<Record<string, string>>> {
  const urls = await prepareDatabase(adminUrl, services, { database, password: passwordsFrom(secret) });
  const ready = Object.entries(urls).map(async ([schema, { owner, app }]) => {
    await migrate({ url: owner, schema, folders: migrationFolders(schema) });
    return [schema, app] as const;
  });
  return Object.fromEntries(await Promise.all(ready));
}
