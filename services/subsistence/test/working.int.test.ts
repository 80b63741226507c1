import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { workOfferAnswered } from '@jiuzhu/schema/events/employment/work-offer-answered.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { dayOf } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerk, decider, openSubsistence } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = (): Day => dayOf(s.runtime.clock.now());

/** A couple with a child, of whom the second can work and does not, and the first cannot. */
const workless = async (): Promise<Family> => {
  const family = await s.family();
  const { household: householdId, persons } = family;
  const member = (personId: Id<'person'>, relation: Member['relation'], born: string, more: Partial<Member> = {}): Member => ({
    ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false, ...more },
  });
  const members = [
    member(persons[0], 'head', '1980-01-01', { labour: 'none' }),
    member(persons[1], 'spouse', '1981-01-01', { labour: 'full' }),
    member(persons[2], 'child', '2018-01-01'),
  ];
  await s.tell('household', householdId, membersChanged({ householdId, on: today(), change: 'correction', personId: persons[1], members }));
  await a.confirmed(family);
  return family;
};

/** As the employment service tells it. */
const answered = (family: Family, more: object = {}, person = family.persons[1]) =>
  s.tell('employment', family.household, {
    type: workOfferAnswered.type,
    data: {
      ...{ offerId: randomUUID(), householdId: family.household, personId: person, on: today(), kind: 'job' },
      ...{ suits: ['health', 'capacity'], answer: 'refused', ...more },
    },
  });
const refusedTimes = async (family: Family, times: number, person = family.persons[1]): Promise<void> => {
  for (let one = 0; one < times; one += 1) {
    s.forward(1);
    await answered(family, {}, person);
  }
};
const decide = (family: Family, person = family.persons[1]) => a.on('decideWorkShare', family, decider, { person });

it('the third refusal in a row costs that member the own share, and nobody else anything', async () => {
  const family = await workless();
  await refusedTimes(family, 2);
  const before = await a.rowOf(family);
  expect(await decide(family)).toMatchObject(problem('NoGroundInWorkRecord', { refusals: 2 }));
  expect(await a.rowOf(family)).toEqual(before);
  await refusedTimes(family, 1);
  s.forward(22);
  await a.entitle();
  expect(await decide(family)).toMatchObject(done);
  expect(await a.told(family, 'assistance-changed.v1')).toMatchObject([
    { kind: 'work', outcome: 'reduced', amount: 120_000, from: '2026-05-01' },
  ]);
  expect(await decide(family)).toMatchObject(problem('NoGroundInWorkRecord'));
  await s.perform();
  expect((await a.rowOf(family))['content']).toMatchObject({ notices: [{ decision: 1 }] });
  s.forward(30);
  await a.entitle();
  expect(await a.amounts(family)).toEqual([
    ['2026-04', 180_000],
    ['2026-05', 120_000],
  ]);
});

it('a refusal for a ground counts for none, and those before it no more', async () => {
  const family = await workless();
  await refusedTimes(family, 2);
  await answered(family, { on: today(), ground: 'caring-for-member' });
  await refusedTimes(family, 2);
  expect(await decide(family)).toMatchObject(problem('NoGroundInWorkRecord', { refusals: 2 }));
  await refusedTimes(family, 1);
  expect(await decide(family)).toMatchObject(done);
});

it('is given again when work or training is taken up, by another decision', async () => {
  const family = await workless();
  await refusedTimes(family, 3);
  expect(await decide(family)).toMatchObject(done);
  s.forward(1);
  await answered(family, { kind: 'training', answer: 'taken-up' });
  expect(await decide(family)).toMatchObject(done);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ['reduced', 120_000],
    ['increased', 180_000],
  ]);
  await refusedTimes(family, 2);
  expect(await decide(family)).toMatchObject(problem('NoGroundInWorkRecord', { refusals: 2 }));
});

it('nothing is asked of whoever cannot work, and nothing taken from whoever has no share', async () => {
  const family = await workless();
  await refusedTimes(family, 3, family.persons[0]);
  expect(await decide(family, family.persons[0])).toMatchObject(problem('NotAbleToWork'));
  expect(await decide(family, randomUUID() as Id<'person'>)).toMatchObject(problem('NoShareOfAllowance'));
  expect(await a.told(family, 'assistance-changed.v1')).toEqual([]);
});

it('a review that finds nothing changed leaves withheld what was', async () => {
  const family = await workless();
  await refusedTimes(family, 3);
  expect(await decide(family)).toMatchObject(done);
  await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk);
  await a.reviewed(family);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome }) => outcome)).toEqual(['reduced', 'stays']);
  expect((await a.rowOf(family))['content']).toMatchObject({ withheld: [{ personId: family.persons[1], parts: 3 }] });
});
