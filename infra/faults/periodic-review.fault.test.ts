import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { serviceNames } from '../local/definitions.ts';
import { keysIn } from '../local/keys.ts';
import { authorisedHouseholds } from './authorised-households.ts';
import { check } from './checker.ts';
import { databaseIn } from './database-in.ts';
import { ownInstances } from './own-instances.ts';
import { officer } from './story.ts';

const instances = ownInstances('reviews');
const { dataDir } = instances;
afterAll(() => instances.end());

/** Several batches of every kind: of the reviews that are opened, of the events that ask, of the turns. */
const households = 200;

/** As they were confirmed a year ago: the review of each is due today. */
const due = `
with k as (select unnest($1::uuid[]) as id), cases as (
  insert into subsistence.subsistence_cases (id, household_id, region, status, opened_on, agency, paused, version, content)
  select 'subsistence-case/' || id, id, '610304001001', 'confirmed', current_date - 365, 'township-610304001', false, 0, '{}' from k)
insert into subsistence.assistance (household_id, region, class, status, total, grants, review_due, decision, decisions, version, content)
select id, '610304001001', 'dibao', 'running', 60000, '[{"class":"dibao","amount":60000,"from":"2025-01-01"}]', current_date - 1,
  'subsistence-case/' || id || '/1', 0, 0, '{}' from k`;

const looking =
  'query L { verificationRosters(first: 5) { edges { node { region state total queued asking reported failed notAuthorised unknown } } } }';
type Looked = { readonly verificationRosters: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] } };

it(
  'the reviews of a month are killed while they are opened, told, queued and asked about: each is opened once, and each household asked about once',
  { timeout: 360_000 },
  async () => {
    const first = await instances.begin();
    const ids = await authorisedHouseholds(first, dataDir, households);
    await first.stop();

    const doomed = await instances.begin('timer.before-commit:3');
    const url = databaseIn(dataDir);
    const entering = new pg.Client({ connectionString: url });
    entering.on('error', () => undefined);
    await entering.connect();
    await entering.query(due, [ids]);
    await entering.end();
    await doomed.gone;
    expect(doomed.child.signalCode).toBe('SIGKILL');
    for (const failpoint of ['reaction.before-commit:2', 'effect.performed:30']) await instances.killedAt(failpoint);

    const last = await instances.begin();
    const verifier = await officer(last.url, keysIn(dataDir), 'verifier');
    const progress = async () => (await verifier.query<Looked>(looking, {})).verificationRosters.edges.map(({ node }) => node);
    const whole = { total: households, queued: 0, asking: 0, reported: households, failed: 0, notAuthorised: 0, unknown: 0 };
    await expect.poll(progress, { timeout: 150_000, interval: 500 }).toEqual([{ region: '610304', state: 'DONE', ...whole }]);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const counted = async (text: string): Promise<unknown> => (await admin.query<{ n: unknown }>(text, [ids])).rows.map(({ n }) => n);
    const once = ids.map(() => 1);
    const of = 'where household_id = any($1::uuid[]) group by household_id';
    expect(await counted(`select count(*)::int as n from verification.verification_requests ${of}`)).toEqual(once);
    expect(await counted(`select count(*)::int as n from verification.verification_reports ${of}`)).toEqual(once);
    expect(await counted(`select count(*)::int as n from subsistence.verification_reports ${of}`)).toEqual(once);
    const asked = `select count(*)::int as n from verification.kit_effect e join verification.verification_requests q on q.id::text = e.request ->> 'requestId'
      where q.household_id = any($1::uuid[]) group by q.household_id`;
    expect(await counted(asked)).toEqual(once);
    const opened = `select count(*)::int as n from subsistence.kit_outbox where type = 'subsistence.review-opened.v1'
      and stream in (select 'household/' || k from unnest($1::text[]) k) group by stream`;
    expect(await counted(opened)).toEqual(once);
    await admin.end();
    await expect.poll(async () => (await check(url, serviceNames)).findings, { timeout: 60_000, interval: 500 }).toEqual([]);
    await last.stop();
  },
);
