import { migrate, migrationFolders, passwordsFrom, prepareDatabase, rolesOf, urlOf } from '@jiuzhu/service-kit/migrate';

const usual = 'jiuzhu';

/** Schemas, roles and tables of these services, made or brought up to date; the addresses of the run-time roles. */
export async function readyDatabases(
  adminUrl: string,
  services: readonly string[],
  secret: string,
  database = usual,
): Promise<Readonly<Record<string, string>>> {
  const urls = await prepareDatabase(adminUrl, services, { database, password: passwordsFrom(secret) });
  const ready = Object.entries(urls).map(async ([schema, { owner, app }]) => {
    await migrate({ url: owner, schema, folders: migrationFolders(schema) });
    return [schema, app] as const;
  });
  return Object.fromEntries(await Promise.all(ready));
}

/** The address of a service's run-time role in a database that was readied before. */
export function appUrl(serverUrl: string, service: string, secret: string): string {
  const { app } = rolesOf(service);
  return urlOf(serverUrl, usual, app, passwordsFrom(secret)(app));
}
