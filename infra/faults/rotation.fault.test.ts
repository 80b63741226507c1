import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { keyOf } from '../local/examples/register.ts';
import { keysIn } from '../local/keys.ts';
import { startPostgres } from '../local/postgres/index.ts';
import type { Instance } from './instance.ts';
import { ownInstances } from './own-instances.ts';
import { officer } from './story.ts';

const instances = ownInstances('rotated');
const { dataDir } = instances;
afterAll(() => instances.end());

const registering = `mutation R($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { __typename ... on Problem { code message } ... on Household { id } } }`;
const rotating = `mutation R($input: RotateKeysInput!) { rotateKeys(input: $input) { id state } }`;
const looking = `query L($id: ID!) { keyRotation(id: $id) { state seen changed faulted } }`;
type Progress = {
  readonly keyRotation: { readonly state: string; readonly seen: number; readonly changed: number; readonly faulted: number };
};

const people = 260;
const mostMembers = 30;

/** As many to a household as one may have, and enough households for several batches of the job. */
async function register(instance: Instance): Promise<void> {
  const clerk = await officer(instance.url, keysIn(dataDir), 'clerk');
  for (let first = 0; first < people; first += mostMembers) {
    const members = Array.from({ length: Math.min(mostMembers, people - first) }, (_, i) => ({
      name: `郑示例`,
      idNumber: residentIdWithCheckDigit(`99000019660606${String(first + i + 100).padStart(3, '0')}`),
      relation: i === 0 ? 'head' : 'other',
    }));
    await clerk.change(
      registering,
      { idempotencyKey: keyOf('rotated', String(first)), region: '610304001001', settlement: 'urban', members },
      'Household',
    );
  }
}

it('the rotation of the keys is killed half way, and goes on where it was: each person once, under the new key', async () => {
  const first = await instances.begin();
  await register(first);
  await first.stop();

  const doomed = await instances.begin('job.before-record:2');
  const registrar = await officer(doomed.url, keysIn(dataDir), 'registrar');
  const { rotateKeys: job } = await registrar.query<{ rotateKeys: { id: string } }>(rotating, {
    input: { idempotencyKey: keyOf('rotation') },
  });
  await doomed.gone;
  expect(doomed.child.signalCode).toBe('SIGKILL');

  const third = await instances.begin();
  const again = await officer(third.url, keysIn(dataDir), 'registrar');
  const progress = async () => (await again.query<Progress>(looking, { id: job.id })).keyRotation;
  await expect.poll(progress, { timeout: 30_000 }).toMatchObject({ state: 'done', faulted: 0 });
  const { seen, changed } = await progress();
  expect([seen, changed]).toEqual([seen, seen]);
  expect(seen).toBeGreaterThanOrEqual(people);
  await third.stop();

  const postgres = await startPostgres({ dataDir });
  const admin = new pg.Client({ connectionString: postgres.url.replace(/\/postgres$/, '/jiuzhu') });
  await admin.connect();
  const { rows: keys } = await admin.query(
    `select count(distinct split_part(id_index, ':', 1))::int as keys from household.people where id_index is not null`,
  );
  const { rows: twice } = await admin.query(
    `select persons from household.kit_audit where act = 'rotateKeys' and persons <> '{}' group by persons having count(*) > 1`,
  );
  const { rows: audited } = await admin.query(
    `select count(*)::int as n from household.kit_audit where act = 'rotateKeys' and persons <> '{}'`,
  );
  await admin.end();
  await postgres.stop();
  expect(keys).toEqual([{ keys: 1 }]);
  expect(twice).toEqual([]);
  expect(audited).toEqual([{ n: seen }]);
});
