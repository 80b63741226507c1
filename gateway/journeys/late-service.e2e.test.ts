import type { Definition } from '@jiuzhu/graph-kit';
import { definitions } from '@jiuzhu/infra/definitions';
import {
  eventLogSettings,
  logger,
  openEventLog,
  openRuntime,
  type OpenRuntime,
  operate,
  poolOf,
  readSettings,
  systemClock,
} from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Apart, openApart } from './apart.ts';
import { adoptRegions, aFamily, authorise, declare, type Family, verify } from './family.ts';
import { apply } from './steps.ts';

const families = 12;
const today = new Date().toISOString().slice(0, 10);
const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');

let apart: Apart;
let admin: ReturnType<typeof poolOf>;
beforeAll(async () => {
  apart = await openApart();
  admin = poolOf(apart.database.url, 'story', 4);
  for (const name of ['household', 'verification', 'standards', 'gateway'] as const) await apart.start(name);
  await adoptRegions(await apart.officer('registrar'));
});
afterAll(async () => {
  await admin.end();
  await apart.close();
});

const rows = async (text: string) => (await admin.query<Record<string, unknown>>(text)).rows;
const number = async (text: string): Promise<number> => Number((await rows(text))[0]?.['n']);

/** A family as it comes to the window: registered, and with what it declares. */
async function comes(): Promise<Family> {
  const clerk = await apart.officer('clerk');
  const family = await aFamily(clerk);
  const [head] = family.members;
  const facts = [
    { person: head?.person.id ?? '', kind: 'income', item: 'wage', amount: 840_000, months: 12 },
    { person: head?.person.id ?? '', kind: 'property', item: 'deposit', amount: 100_000 },
  ];
  await declare(clerk, family, facts, today);
  return family;
}

async function isVerified(family: Family): Promise<void> {
  const clerk = await apart.officer('clerk');
  await expect
    .poll(() => authorise(clerk, family, today, nextYear).then(Boolean, () => false), { timeout: 20_000, interval: 200 })
    .toBe(true);
  await verify(clerk, family.id);
}

/** What subsistence knows of households and reports, each as it was told last. */
const known = async (): Promise<readonly unknown[]> =>
  rows(`select h.id, to_jsonb(h) as household, to_jsonb(r) as report from subsistence.households h
    left join subsistence.verification_reports r on r.household_id = h.id order by h.id`);
/** Streams of which it has not read all that was told. */
const behind = () =>
  number(`select count(*) as n from (
      select name, version, 'household' as source from household.kit_stream union all select name, version, 'verification' from verification.kit_stream
      union all select name, version, 'standards' from standards.kit_stream
    ) s left join subsistence.consumer_cursor c on c.consumer = 'subsistence' and c.source = s.source and c.stream = s.name
    where coalesce(c.version, 0) < s.version`);

/** The service as an operator opens it: beside the process that runs it. */
async function beside(): Promise<OpenRuntime> {
  const { service } = (await definitions()).find((it) => it.service.name === 'subsistence') as Definition;
  return openRuntime(service, {
    databaseUrl: apart.database.urls['subsistence']?.app ?? '',
    poolSize: 6,
    kms: localKms({ current: 'local', keys: { local: apart.keys.kms } }),
    clock: systemClock,
    log: logger('silent', 'operator'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'operator',
    config: {},
  });
}

async function replay(as: string): Promise<unknown> {
  const runtime = await beside();
  const config = readSettings(eventLogSettings, apart.eventLog);
  const log = openEventLog(config, apart.database.urls['event_log']?.app ?? '', logger('silent', 'operator'));
  try {
    return await operate.replay(runtime, log.eventLog, { as, reactions: [] }, { by: 'zhang.wei', why: 'made-anew' });
  } finally {
    await log.close();
    await runtime.close();
  }
}

describe('subsistence, which begins when the others have worked for long', () => {
  let before: readonly Family[] = [];
  let meanwhile: readonly Family[] = [];

  it('learns everything from the beginning while the others go on, and tells and asks nothing of its own accord', async () => {
    before = await Promise.all(Array.from({ length: families }, comes));
    await Promise.all(before.map(isVerified));
    await expect
      .poll(() => number(`select count(*) as n from verification.kit_outbox where type like 'verification.report-issued.%'`), {
        timeout: 60_000,
      })
      .toBe(families);
    expect(await rows('select from subsistence.households')).toEqual([]);

    const joining = apart.start('subsistence');
    const going = [];
    for (let i = 0; i < families; i += 1) going.push(await comes());
    await joining;
    meanwhile = going;
    await expect.poll(behind, { timeout: 30_000 }).toBe(0);

    expect(await known()).toHaveLength(2 * families);
    expect(await number('select count(*) as n from subsistence.verification_reports')).toBe(families);
    expect(
      await rows(`select id, version from subsistence.households h
      where version <> (select s.version from household.kit_stream s where s.name = 'household/' || h.id)`),
    ).toEqual([]);
    expect(await rows('select stream from subsistence.parked_stream')).toEqual([]);
    expect([
      await number('select count(*) as n from subsistence.kit_outbox'),
      await number('select count(*) as n from subsistence.kit_effect'),
    ]).toEqual([0, 0]);
  });

  it('decides on the households of before as on those of today', async () => {
    const clerk = await apart.officer('clerk');
    for (const family of [before[0], meanwhile[0]]) {
      const { status } = await apply(clerk, family?.id ?? '', family?.members[0]?.person.id ?? '');
      expect(status).toBe('submitted');
    }
  });

  it('makes what it knows anew from the history while families come: for each household it comes to the same, and nothing is told or asked', async () => {
    const was = await known();
    await admin.query('delete from subsistence.households; delete from subsistence.verification_reports');
    const replaying = replay('subsistence@2');
    const latest: Family[] = [];
    for (let i = 0; i < 4; i += 1) latest.push(await comes());
    expect(await replaying).toMatchObject({ accepted: true, failed: 0 });
    await expect.poll(behind, { timeout: 30_000 }).toBe(0);

    const now = await known();
    const ids = new Set((was as { id: string }[]).map(({ id }) => id));
    expect((now as { id: string }[]).filter(({ id }) => ids.has(id))).toEqual(was);
    expect(now).toHaveLength(was.length + latest.length);
    expect(await rows('select stream from subsistence.parked_stream')).toEqual([]);
    expect(await number('select count(*) as n from subsistence.kit_effect')).toBe(0);
    expect(await number(`select count(*) as n from subsistence.kit_outbox where type not like 'subsistence.case-moved.%'`)).toBe(0);
  });
});
