import { randomBytes } from 'node:crypto';
import { passwordsFrom, rolesOf, urlOf, type Urls } from '@jiuzhu/service-kit/migrate';
import { asAdmin, quoted } from './admin.ts';
import { adminUrl } from './admin-url.ts';
import { planOf, type Wanted } from './plan.ts';
import { template } from './template.ts';

export type TestDatabase = {
  /** the administrator's, in this database: to look behind the roles' backs */
  readonly url: string;
  /** by schema: `owner` may change tables, `app` is who the service runs as */
  readonly urls: Readonly<Record<string, Urls>>;
  /** ends whatever is still connected */
  drop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * A database of one's own, migrated: a clone of a template that is made once for these schemas in their present form. A service is named, or
 * spelled out as a schema with its folders of migrations; the event log is there in any case. Take one per test file, and fresh ids per test.
 */
export async function testDatabase(services: readonly (string | Wanted)[]): Promise<TestDatabase> {
  const admin = adminUrl();
  const plan = planOf(services);
  const from = await template(admin, plan);
  const name = `test_${process.env['VITEST_POOL_ID'] ?? 0}_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, (client) => client.query(`create database ${quoted(name)} template ${quoted(from)}`));

  const password = passwordsFrom(new URL(admin).password);
  const url = (role: string): string => urlOf(admin, name, role, password(role));
  const urls = plan.map(({ schema }) => [schema, { owner: url(rolesOf(schema).owner), app: url(rolesOf(schema).app) }] as const);
  const drop = (): Promise<void> =>
    asAdmin(admin, async (client) => {
      await client.query(`drop database if exists ${quoted(name)} with (force)`);
    });
  const inside = new URL(admin);
  inside.pathname = `/${name}`;
  return { url: inside.href, urls: Object.fromEntries(urls), drop, [Symbol.asyncDispose]: drop };
}
