import { addDays } from '@jiuzhu/kernel';
import { bookOf, entriesOf } from '@jiuzhu/policy';
import { dayOf } from '@jiuzhu/service-kit';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { fill } from '../bench/reassess/fill.ts';
import { exampleBook, exampleLaw, moved } from '../bench/reassess/standards.ts';
import { serviceNames } from '../local/definitions.ts';
import { keyOf } from '../local/examples/register.ts';
import { graphClient } from '../local/graph-client.ts';
import { keysIn } from '../local/keys.ts';
import { tokenFor } from '../local/token.ts';
import { check } from './checker.ts';
import { databaseIn } from './database-in.ts';
import { ownInstances } from './own-instances.ts';

const instances = ownInstances('reassessed');
const { dataDir } = instances;
afterAll(() => instances.end());

const starting = 'mutation S($input: ReassessRegionInput!) { reassessRegion(input: $input) { __typename id } }';
const looking = 'query L($id: ID!) { reassessment(id: $id) { state seen changed faulted } }';
type Progress = {
  readonly reassessment: { readonly state: string; readonly seen: number; readonly changed: number; readonly faulted: number };
};

/** Several transactions of the job, in more than one page. */
const households = 16_000;
const today = dayOf(new Date());
const before = addDays(today, -60);

/** Decided when the standard was lower than what the county's seeds say it is now. */
const lower = exampleLaw(
  before,
  bookOf(
    [
      ...entriesOf(exampleBook()),
      ...entriesOf(moved('subsistence.standard', 'fen_per_person_month', { urban: 60_000, rural: 40_000 }, addDays(before, -60))),
    ],
    { allowIllustrative: true },
  ),
);

const deciderAt = async (url: string) => {
  const bearer = { id: 'decider-1', agency: 'office-990000', roles: ['decider'], region: '990000', level: 'county' as const };
  return graphClient(url, await tokenFor(keysIn(dataDir), bearer, 'PT1H', new Date()));
};

it(
  'a re-assessment is killed three times in the middle, and goes on where it was: each household is decided once',
  { timeout: 240_000 },
  async () => {
    const first = await instances.begin();
    const admin = new pg.Pool({ connectionString: databaseIn(dataDir), max: 2 });
    admin.on('error', () => undefined);
    await fill(admin, households, lower, before, 'subsistence.assistance');
    await admin.end();
    await first.stop();

    const doomed = await instances.begin('job.before-record:3');
    const decider = await deciderAt(doomed.url);
    const input = { idempotencyKey: keyOf('reassessment'), region: '990000' };
    const { id } = await decider.change<{ __typename: string; id: string }>(starting, input, 'Job');
    await doomed.gone;
    expect(doomed.child.signalCode).toBe('SIGKILL');
    for (const failpoint of ['job.before-record:2', 'road.after-commit:40']) await instances.killedAt(failpoint);

    const last = await instances.begin();
    const there = await deciderAt(last.url);
    const progress = async () => (await there.query<Progress>(looking, { id })).reassessment;
    await expect.poll(progress, { timeout: 120_000, interval: 500 }).toMatchObject({ state: 'done', seen: households, faulted: 0 });
    const { changed } = await progress();
    expect(changed).toBeGreaterThan(2_500);

    const url = databaseIn(dataDir);
    const look = new pg.Client({ connectionString: url });
    await look.connect();
    const counted = async (text: string): Promise<unknown> => (await look.query<{ n: unknown }>(text)).rows[0]?.n;
    const decided = await counted('select count(*)::int as n from subsistence.assistance_decisions');
    const underReview = await counted('select count(*)::int as n from subsistence.assistance where review_opened_on is not null');
    expect(Number(decided) + Number(underReview)).toBe(changed);
    expect(await counted('select count(*)::int as n from subsistence.assistance_decisions where number > 1')).toBe(0);
    expect(await counted('select count(*)::int as n from subsistence.assistance where decisions > 1')).toBe(0);
    const told = (type: string) =>
      `select count(distinct stream)::int as n from subsistence.kit_outbox where type = 'subsistence.${type}.v1'`;
    expect(await counted(told('assistance-changed'))).toBe(decided);
    expect(await counted(told('assistance-changed').replace('distinct stream', '*'))).toBe(decided);
    expect(await counted(told('review-opened').replace('distinct stream', '*'))).toBe(underReview);
    await look.end();
    await expect.poll(async () => (await check(url, serviceNames)).findings, { timeout: 60_000, interval: 500 }).toEqual([]);
    await last.stop();
  },
);
