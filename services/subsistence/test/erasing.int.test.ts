import { randomUUID } from 'node:crypto';
import { type Day, fen, type Id } from '@jiuzhu/kernel';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { ask, reading } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHouseholds } from '../src/adapters/database/households.ts';
import { rulesHash } from '../src/adapters/database/rules-hash.ts';
import { rederive } from '../src/domain/classification/rederive.ts';
import { erasureOfHousehold } from '../src/queries/erasure-of-household.ts';
import { clerk, decider, deposit, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const auditor = { ...decider, id: 'auditor-1', roles: ['auditor'] };
const proofOf = async ({ household }: Family) => (await ask(s.runtime, erasureOfHousehold, [household], auditor)).get(household)?.proof;
const membersOf = async ({ household }: Family) =>
  (await reading(s.runtime, (tx) => readHouseholds(tx, [household]))).get(household)?.members.map(({ personId }) => personId);

it('forgets who the members of an erased household were, and derives its decision again from what was judged', async () => {
  const [family, neighbour] = [await s.family([deposit(100_000_000)]), await s.family()];
  const id = await s.applied(family);
  await s.act('acceptApplication', id, clerk);
  await s.survey(family, id);
  const sums = [{ kind: 'property', item: 'deposit', amount: fen(5), count: 1 }] as const;
  await s.report(family, { obligors: [{ personId: randomUUID() as Id<'person'>, authorised: true, complete: true, sums: [...sums] }] });
  await s.act('givePreliminaryOpinion', id, reviewer);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ accepted: true });
  expect(await proofOf(family)).toBeUndefined();

  const erased = { householdId: family.household, on: '2032-01-02' as Day, personIds: [...family.persons] };
  await s.tell('household', family.household, householdErased(erased));
  expect(await membersOf(family)).toEqual([]);
  expect(await proofOf(family)).toEqual({
    on: '2032-01-02',
    stores: [
      { store: 'subsistence.households.members', holds: 'identity', destroyed: 1, left: 0 },
      { store: 'subsistence.verification_reports.obligors', holds: 'evidence', destroyed: 1, left: 0 },
    ],
  });
  expect(await membersOf(neighbour)).toEqual(neighbour.persons);

  const [row] = await s.rows('select judgement, snapshot, standards_hash, rules_hash from decisions where case_id = $1', [id]);
  const judged = {
    ...{ judgement: row?.['judgement'], snapshot: row?.['snapshot'] },
    ...{ standardsHash: row?.['standards_hash'], rulesHash: row?.['rules_hash'] },
  };
  expect(rederive('610304001001' as never, judged as never, s.book, rulesHash)).toMatchObject({
    judgement: row?.['judgement'],
    sameRules: true,
  });
});

it('is proven to have forgotten as the rows now are', async () => {
  const family = await s.family();
  const erased = { householdId: family.household, on: '2032-01-02' as Day, personIds: [...family.persons] };
  await s.tell('household', family.household, householdErased(erased));
  await s.rows(`update households set members = '[{}]' where id = $1`, [family.household]);
  expect((await proofOf(family))?.stores).toMatchObject([
    { destroyed: 1, left: 1 },
    { destroyed: 0, left: 0 },
  ]);
});
