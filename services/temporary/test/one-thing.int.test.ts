import { addDays } from '@jiuzhu/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, bill, decide, idIn, joined, means, propose, survey, today, unopposed } from './applied.ts';
import { clerk, county, mayor, openTemporary } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openTemporary()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const standing = async (id: string) => (await s.rows('select status from temporary_cases where id = $1', [id]))[0]?.['status'];
/** Two months of three persons. */
const most = 60_000 * 3 * 2;
const ago = (days: number) => addDays(today, -days);
/** An accident ten days ago that cost 12,000 yuan, of which others bear 2,000 and the county's meeting gave all that was left. */
const accident = async (family: Family): Promise<string> => {
  const id = idIn(
    await s.report(family, { kind: 'traffic_accident', person: family.persons[0], happenedOn: ago(10), cost: 1_200_000, borne: 200_000 }),
  );
  const meeting = { heldOn: today, attended: 6, members: 6, minutes: '示例民会纪〔2026〕4号', ground: 'beyond_formula', agreed: true };
  expect(await s.act('decideByConference', id, county, { ...meeting, amount: 1_000_000 })).toMatchObject(done);
  return id;
};
const oldBill = (family: Family, more: object = {}) => ({ spends: [bill(family, { amount: 1_200_000, borne: 200_000 })], ...more });

it.each([
  ['on the day of the accident', 10],
  ['the day after it', 9],
])('gives nothing for the bill of an accident that is paid for already, of a period that begins %s', async (_, days) => {
  const family = await s.family();
  await means(s, family, 1_000_000);
  await accident(family);
  const id = idIn(await apply(s, family, oldBill(family, { since: ago(days) })));
  await survey(s, id);
  await propose(s, id, 1);
  expect(await standing(id)).toBe('awaiting-decision');
  expect(await decide(s, id, 1, mayor)).toMatchObject(done);
  expect((await s.told('temporary.grant-decided.v1')).at(-1)).toMatchObject({
    outcome: 'refused',
    reasons: ['cost-uncovered', 'formula-left'],
  });
});

it('holds the township to its limit with what was given for an accident before the period', async () => {
  await s.reserve(5_000_000);
  const family = await s.family();
  await means(s, family, 1_000_000);
  const id = idIn(await s.report(family, { kind: 'traffic_accident', person: family.persons[0], happenedOn: ago(10) }));
  await s.grant(id, 900_000);
  const spends = [bill(family, { amount: 5_000_000 })];
  const applied = await unopposed(s, family, 100_000, { spends, since: ago(9) });
  expect(await decide(s, applied, 100_000, mayor)).toMatchObject(problem('BeyondTownship', { sum: 1_000_000 }));
  expect(await decide(s, applied, 99_999, mayor)).toMatchObject(done);
});

it.each([
  ['fire', 'housing', true],
  ['fire', 'living', true],
  ['fire', 'medical', false],
  ['other', 'medical', true],
  ['other', 'living', true],
  ['sudden_illness', 'medical', true],
  ['sudden_illness', 'living', false],
])('of what was given for %s is %s spending of the same household the same thing: %s', async (kind, spent, isOne) => {
  await s.reserve(5_000_000);
  const family = await s.family();
  await means(s, family, 1_000_000);
  await s.grant(await s.reported(family, { kind, happenedOn: ago(10) }), 100_000);
  const id = idIn(await apply(s, family, { since: ago(9), spends: [bill(family, { kind: spent })] }));
  await survey(s, id);
  const limit = (spent === 'medical' ? most : most / 2) - (isOne ? 100_000 : 0);
  expect(await propose(s, id, limit + 1)).toMatchObject(problem('AmountAboveLimit', { limit }));
});

it('takes off what was given to somebody in another household, before they moved', async () => {
  await s.reserve(5_000_000);
  const [before, after] = [await s.family(), await s.family()];
  await s.grant(await s.reported(before, { kind: 'sudden_illness', happenedOn: ago(10) }), 100_000);
  const [moved] = before.persons;
  await joined(s, after, moved);
  await means(s, after, 1_000_000);
  const id = idIn(await apply(s, after, { since: ago(9), spends: [bill(before)] }));
  await survey(s, id);
  const limit = 60_000 * 4 * 2 - 100_000;
  expect(await propose(s, id, limit + 1)).toMatchObject(problem('AmountAboveLimit', { limit }));
});

it('decides for one person in two households and two townships one after the other, so that both together give no more than one', async () => {
  const elsewhere = { ...clerk, region: '610304002', agency: 'office-610304002' };
  for (let round = 0; round < 5; round += 1) {
    const [before, after] = [await s.family(), await s.family()];
    const [hurt] = before.persons;
    const told = { household: before.household, person: hurt, kind: 'traffic_accident', happenedOn: ago(10), region: '610304002001' };
    const accident = idIn(await s.run('reportIncident', { ...told, cost: 3_000_000, borne: 0 }, elsewhere));
    await joined(s, after, hurt);
    await means(s, after, 1_000_000);
    const applied = idIn(await apply(s, after, { since: ago(9), spends: [bill(before)] }));
    await survey(s, applied);
    await propose(s, applied, 60_000 * 4 * 2);
    s.forward({ days: 8 });
    await s.unpost();
    const both = () => Promise.all([s.grant(accident, 1_500_000, county), decide(s, applied, 60_000 * 4 * 2)]);
    await both();
    const given = 'select sum(amount)::int as given from case_decisions where case_id = any($1)';
    // half of thirty thousand, or less what the bill was given for before
    expect([1_500_000, 60_000 * 4 * 2]).toContain((await s.rows(given, [[accident, applied]]))[0]?.['given']);
  }
});
