import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type Postgres } from '../../local/postgres/index.ts';
import { ask } from '../../local/postgres/test/running.ts';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-prepare-'));
const password = passwordsFrom('a secret');
let server: Postgres;

/** The administrator of a county's own server: no superuser, but may make roles and databases. */
let admin: string;

// A server of its own: roles belong to all databases of one, and this is about making them.
beforeAll(async () => {
  server = await startPostgres({ dataDir: room, settings: { fsync: 'off' }, say: () => undefined });
  await ask(server.url, `create role clerk login createdb createrole password 'clerk'`);
  const url = new URL(server.url);
  url.username = url.password = 'clerk';
  admin = url.href;
});
afterAll(async () => {
  await server.stop();
  rmSync(room, { recursive: true, force: true });
});

describe('preparing a database', () => {
  const prepare = () => prepareDatabase(admin, ['probe', 'other'], { password });

  it('gives every service a schema, an owner and a role to run as, twice at once and again', async () => {
    const [urls, same] = await Promise.all([prepare(), prepare()]);
    expect(same).toEqual(urls);
    expect(await prepare()).toEqual(urls);
    expect(Object.keys(urls)).toEqual(['probe', 'other', 'event_log']);
    const seen = `select current_user, current_schema(), current_setting('TimeZone'), current_database()`;
    expect(await ask(urls.probe.app, seen)).toEqual(['probe_app', 'probe', 'UTC', 'jiuzhu']);
    expect(await ask(urls.event_log.owner, seen)).toEqual(['event_log_owner', 'event_log', 'UTC', 'jiuzhu']);
  });

  it('does the same for a superuser, over what another has made', async () => {
    const urls = await prepareDatabase(server.url, ['probe', 'third'], { password });
    expect(await ask(urls.third.app, 'select current_schema()')).toEqual(['third']);
    expect(await migrate({ url: urls.third.owner, schema: 'third', folders: [] })).toEqual([]);
  });

  it('keeps one service out of the tables of another', async () => {
    const urls = await prepare();
    await ask(urls.probe.owner, 'create table private (id int)');
    expect(await ask(urls.probe.app, 'select count(*)::int from private')).toEqual([0]);
    for (const url of [urls.other.app, urls.other.owner])
      await expect(ask(url, 'select from probe.private')).rejects.toMatchObject({ code: '42501' });
  });

  it('brings what periods that may not overlap need', async () => {
    const urls = await prepare();
    await ask(urls.probe.owner, 'create table stays (person uuid, days daterange, exclude using gist (person with =, days with &&))');
    const stay = `insert into stays values ('00000000-0000-4000-8000-000000000000', '[2026-01-01,2026-02-01)')`;
    await ask(urls.probe.app, stay);
    await expect(ask(urls.probe.app, stay)).rejects.toMatchObject({ code: '23P01' });
  });
});
