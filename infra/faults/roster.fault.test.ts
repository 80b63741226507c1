import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { serviceNames } from '../local/definitions.ts';
import { keyOf } from '../local/examples/register.ts';
import { keysIn } from '../local/keys.ts';
import { authorisedHouseholds } from './authorised-households.ts';
import { check } from './checker.ts';
import { databaseIn } from './database-in.ts';
import { ownInstances } from './own-instances.ts';
import { officer } from './story.ts';

const instances = ownInstances('roster');
const { dataDir } = instances;
afterAll(() => instances.end());

const starting = 'mutation S($input: VerifyRosterInput!) { verifyRoster(input: $input) { __typename id } }';
const looking = 'query L($id: ID!) { verificationRoster(id: $id) { state total queued asking reported failed notAuthorised unknown } }';

/** Several turns of the job, each of as many as may be in hand. */
const households = 70;

type Progress = { readonly verificationRoster: Readonly<Record<string, unknown>> };

it(
  'a roster is killed in the middle three times, and goes on where it was: each household is asked about once',
  { timeout: 240_000 },
  async () => {
    const first = await instances.begin();
    const ids = await authorisedHouseholds(first, dataDir, households);
    await first.stop();

    const doomed = await instances.begin('job.before-record:2');
    const verifier = await officer(doomed.url, keysIn(dataDir), 'verifier');
    const input = { idempotencyKey: keyOf('roster-starts'), purpose: 'SOCIAL_ASSISTANCE', households: ids };
    const { id } = await verifier.change<{ __typename: string; id: string }>(starting, input, 'Job');
    await doomed.gone;
    expect(doomed.child.signalCode).toBe('SIGKILL');

    for (const failpoint of ['effect.performed:3', 'effect.before-perform:4']) await instances.killedAt(failpoint);

    const last = await instances.begin();
    const there = await officer(last.url, keysIn(dataDir), 'verifier');
    const progress = async () => (await there.query<Progress>(looking, { id })).verificationRoster;
    const whole = { total: households, queued: 0, asking: 0, reported: households, failed: 0, notAuthorised: 0, unknown: 0 };
    await expect.poll(progress, { timeout: 120_000, interval: 500 }).toEqual({ state: 'DONE', ...whole });
    const url = databaseIn(dataDir);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const counted = async (text: string): Promise<unknown> => (await admin.query<{ n: unknown }>(text, [ids])).rows.map(({ n }) => n);
    const once = ids.map(() => 1);
    const of = 'where household_id = any($1::uuid[]) group by household_id';
    expect(await counted(`select count(*)::int as n from verification.verification_requests ${of}`)).toEqual(once);
    expect(await counted(`select count(*)::int as n from verification.verification_reports ${of}`)).toEqual(once);
    const asked = `select count(*)::int as n from verification.kit_effect e join verification.verification_requests q on q.id::text = e.request ->> 'requestId'
    where q.household_id = any($1::uuid[]) group by q.household_id`;
    expect(await counted(asked)).toEqual(once);
    const audited = `select count(*)::int as n from verification.kit_audit where act = 'verifyRoster' and stream in (select 'household/' || k from unnest($1::text[]) k) group by stream`;
    expect(await counted(audited)).toEqual(once);
    await admin.end();
    await expect.poll(async () => (await check(url, serviceNames)).findings, { timeout: 60_000, interval: 500 }).toEqual([]);
    await last.stop();
  },
);
