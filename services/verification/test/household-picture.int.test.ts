import { randomUUID } from 'node:crypto';
import { type Day, fen, type Id } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reactor, reading } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHouseholds } from '../src/adapters/database/households.ts';
import { type Opened, openVerification } from './opened.ts';

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());

const on = '2026-03-04' as Day;
const picture = async (id: Id<'household'>) => (await reading(v.runtime, (tx) => readHouseholds(tx, [id]))).get(id);
const member = (personId: Id<'person'>) => ({
  personId,
  relation: 'head' as const,
  born: '1980-01-01' as Day,
  majorIllness: false,
  student: false,
  employed: false,
});
const deposit = { kind: 'property' as const, item: 'deposit' as const, amount: fen(100), count: 1 };
const spending = { kind: 'spending' as const, item: 'medical' as const, amount: fen(9), months: 1 };

it('follows the events of a household, with the version and day that it shows', async () => {
  const { household, persons } = await v.family([deposit, spending]);
  const before = await picture(household);
  expect(before).toMatchObject({ region: '990000001001', settlement: 'rural', sourceVersion: 2, asOf: '2026-03-02' });
  expect(before?.declared.map(({ item }) => item)).toEqual(['deposit']);

  const stream = `household/${household}`;
  const superseded = before?.declared.map(({ id }) => id) ?? [];
  const home = {
    id: randomUUID() as Id<'fact'>,
    kind: 'property' as const,
    item: 'home' as const,
    amount: fen(5),
    count: 1,
    asOf: on,
    source: 'corrected' as const,
    evidence: [],
  };
  await v.tell(stream, householdMoved({ householdId: household, on, region: '990000002001' as never, settlement: 'urban' }));
  await v.tell(stream, factsRecorded({ householdId: household, on, facts: [home], superseded }));
  const into = { householdId: randomUUID() as Id<'household'>, version: 1 };
  const [stays] = persons;
  await v.tell(stream, householdSplit({ householdId: household, on, into, members: stays ? [member(stays)] : [] }));
  const after = await picture(household);
  expect(after).toMatchObject({ region: '990000002001', settlement: 'urban', sourceVersion: 5, asOf: on, ended: false });
  expect(after?.members.map(({ personId }) => personId)).toEqual([stays]);
  expect(after?.declared.map(({ item }) => item)).toEqual(['home']);
});

it('drops what a member who left had declared, and ends with the last member', async () => {
  const { household } = await v.family([deposit]);
  const other = { householdId: randomUUID() as Id<'household'>, version: 7 };
  await v.tell(`household/${household}`, householdMerged({ householdId: household, on, role: 'ended', other, members: [] }));
  expect(await picture(household)).toMatchObject({ ended: true, members: [], declared: [] });
});

it('shows the version of an event that changes nothing here', async () => {
  const { household } = await v.family();
  const react = reactor(v.runtime);
  const envelope = { id: randomUUID(), owner: 'household', type: 'household.praised.v1', stream: `household/${household}`, version: 2 };
  await react([{ ...envelope, at: '2026-03-05T00:00:00Z', correlationId: 'test', data: {} }]);
  expect(await picture(household)).toMatchObject({ sourceVersion: 2, asOf: '2026-03-02' });
});

it('draws sixty-four households at once as one by one, and once however often they are told', async () => {
  const react = reactor(v.runtime);
  const events = Array.from({ length: 64 }, () => {
    const householdId = randomUUID() as Id<'household'>;
    const { type, data } = householdRegistered({
      householdId,
      on,
      region: '990000003' as never,
      settlement: 'urban',
      members: [member(randomUUID() as Id<'person'>)],
    });
    return {
      id: randomUUID(),
      owner: 'household',
      type,
      stream: `household/${householdId}`,
      version: 1,
      at: '2026-03-04T00:00:00Z',
      correlationId: 'test',
      data,
    };
  });
  v.statements.length = 0;
  await react(events);
  expect(v.statements.filter((name) => name === 'households-write')).toHaveLength(1);
  await react(events);
  const [row] = await v.rows(`select count(*)::int as n from households where region = '990000003'`);
  expect(row).toEqual({ n: 64 });
  expect(v.statements.filter((name) => name === 'households-write')).toHaveLength(1);
});
