import { randomUUID } from 'node:crypto';
import { day, fen, type Id } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { reading } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHouseholds } from '../src/adapters/database/households.ts';
import { readKnown, readReports } from '../src/adapters/database/reports.ts';
import { clerk, deposit, openSubsistence } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const pictureOf = async ({ household }: Family) => (await reading(s.runtime, (tx) => readHouseholds(tx, [household]))).get(household);
const member = (personId: string): Member => ({
  ...{ personId: personId as Member['personId'], relation: 'head', born: day('1980-01-01') },
  ...{ majorIllness: false, student: false, employed: false, labour: 'none', disability: { kind: 'mental', grade: 3 } },
});
const on = day('2026-03-02');

it('is drawn from every event, with its version, its day, and since when each member is known', async () => {
  const family = await s.family([deposit(100)]);
  const { household, persons } = family;
  expect(await pictureOf(family)).toMatchObject({ version: 2, asOf: on, membersOn: on, region: '610304001001', ended: false });
  s.forward(1);
  const joined = randomUUID() as Member['personId'];
  const members = [member(persons[0]), member(joined)];
  await s.tell('household', household, membersChanged({ householdId: household, on, change: 'moved-in', personId: joined, members }));
  const picture = await pictureOf(family);
  expect(picture).toMatchObject({
    version: 3,
    membersOn: '2026-03-03',
    facts: [{ version: 2 }, { version: 2 }, { item: 'deposit', recordedOn: on }],
  });
  expect(picture?.members).toEqual([
    ...[persons[0], joined].map((personId, at) => ({
      ...{ personId, born: '1980-01-01', majorIllness: false, student: false, employed: false, labour: 'none' },
      ...{ disability: { kind: 'mental', grade: 3 }, knownSince: at === 0 ? '2026-03-02' : '2026-03-03' },
    })),
  ]);
  await s.tell(
    'household',
    household,
    householdMoved({ householdId: household, on, region: '610304002001' as RegionCode, settlement: 'rural' }),
  );
  expect(await pictureOf(family)).toMatchObject({ region: '610304002001', settlement: 'rural', version: 4 });
});

it('knows who is away, and by its own name what the law may leave out of the income', async () => {
  const family = await s.family();
  const { household, persons } = family;
  const away = { ...member(persons[0]), absence: { reason: 'prison' as const, since: day('2026-01-31') } };
  // a reason and a sort of a later version, which are read as unknown
  const unheard = { ...member(persons[1]), absence: { reason: 'unknown' as const, since: day('2026-01-31') } };
  const members = [away, unheard];
  await s.tell('household', household, membersChanged({ householdId: household, on, change: 'correction', personId: persons[0], members }));
  const transfer = {
    kind: 'income',
    item: 'transfer',
    amount: fen(20_000),
    months: 1,
    asOf: on,
    source: 'declared',
    evidence: [],
  } as const;
  const facts = [
    { ...transfer, evidence: [], id: randomUUID() as Id<'fact'>, sort: 'basic-pension' as const },
    { ...transfer, evidence: [], id: randomUUID() as Id<'fact'>, sort: 'unknown' as const },
  ];
  await s.tell('household', household, factsRecorded({ householdId: household, on, facts, superseded: [] }));
  const picture = await pictureOf(family);
  expect(picture?.members.map(({ absence }) => absence)).toEqual([{ reason: 'prison', since: '2026-01-31' }, undefined]);
  expect(picture?.facts.slice(-2).map(({ item }) => item)).toEqual(['basic-pension', 'transfer']);
});

it('knows what ties a member to the country or to a town, and passes over what it has not heard of', async () => {
  const family = await s.family();
  const { household, persons } = family;
  const members = [
    { ...member(persons[0]), ties: ['relocated-to-town' as const, 'unknown' as const] },
    { ...member(persons[1]), ties: [] },
    member(persons[2]),
  ];
  await s.tell('household', household, membersChanged({ householdId: household, on, change: 'correction', personId: persons[0], members }));
  expect((await pictureOf(family))?.members.map(({ ties }) => ties)).toEqual([['relocated-to-town'], [], undefined]);
});

it('keeps what obligors have beside the report, and out of what decisions see of it', async () => {
  const family = await s.family();
  const { household } = family;
  const sums = [{ kind: 'property' as const, item: 'deposit' as const, amount: fen(900), count: 1 }];
  const obligors = [{ personId: randomUUID() as Id<'person'>, authorised: true, complete: false, sums }];
  const kept = async () => (await reading(s.runtime, (tx) => readKnown(tx, [household]))).get(household);
  await s.report(family, { obligors });
  expect(await kept()).toMatchObject({ householdId: household, obligors, sums: [] });
  const seen = (await reading(s.runtime, (tx) => readReports(tx, [household]))).get(household);
  expect(seen).toMatchObject({ complete: true, sums: [] });
  expect(JSON.stringify(seen)).not.toContain(obligors[0]?.personId);
  await s.report(family);
  expect((await kept())?.obligors).toEqual([]);
});

it('holds no fact that was superseded', async () => {
  const family = await s.family([deposit(100)]);
  const old = (await pictureOf(family))?.facts.find(({ item }) => item === 'deposit');
  const superseded = [old?.id as never];
  await s.tell('household', family.household, factsRecorded({ householdId: family.household, on, facts: [], superseded }));
  expect((await pictureOf(family))?.facts.map(({ item }) => item)).toEqual(['wage', 'wage']);
});

it('has those who stay after a split, and nobody in the one that ended in a merger: it applies no more', async () => {
  const [family, other] = [await s.family(), await s.family()];
  const into = { householdId: other.household, version: 9 };
  await s.tell(
    'household',
    family.household,
    householdSplit({ householdId: family.household, on, into, members: [member(family.persons[0])] }),
  );
  expect((await pictureOf(family))?.members).toHaveLength(1);
  const id = await s.applied(family);
  await s.act('acceptApplication', id, clerk);
  await s.tell(
    'household',
    family.household,
    householdMerged({ householdId: family.household, on, role: 'ended', other: into, members: [] }),
  );
  expect(await pictureOf(family)).toMatchObject({ ended: true });
  expect(await s.act('givePreliminaryOpinion', id, { ...clerk, id: 'reviewer-9', roles: ['reviewer'] })).toMatchObject({
    problem: { problem: 'HouseholdEnded' },
  });
  const input = { household: family.household, applicant: family.persons[0], alone: true, nearRelative: false, commitment: true };
  expect(await s.run('applyForSubsistence', input)).toMatchObject({ problem: { problem: 'HouseholdEnded' } });
});

it('has the latest report, as verification’s stream tells it', async () => {
  const family = await s.family();
  await s.report(family, { complete: false, doubts: ['source-failed'] });
  await s.report(family);
  const report = (await reading(s.runtime, (tx) => readReports(tx, [family.household]))).get(family.household);
  // what was asked for another purpose is used for none but that
  await s.report(family, { purpose: 'housing-fund', complete: false });
  expect((await reading(s.runtime, (tx) => readReports(tx, [family.household]))).get(family.household)).toEqual(report);
  expect(report).toMatchObject({ complete: true, doubts: [], sums: [], on: '2026-03-03', validUntil: '2026-12-31', version: 2 });
});
