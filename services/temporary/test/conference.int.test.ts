import { addDays } from '@jiuzhu/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, bill, decide, idIn, means, propose, reviewer, survey, today } from './applied.ts';
import { county, mayor, openTemporary, place } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openTemporary()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const meeting = {
  ...{ heldOn: today, attended: 4, members: 6, minutes: '示例民会纪〔2026〕3号', ground: 'beyond_formula', agreed: true },
};
const confer = (id: string, more: object = {}, actor = county) =>
  s.act('decideByConference', id, actor, { ...meeting, amount: 3_000_000, ...more });

it('grants beyond the formula what enough of the county’s meeting agreed to, from the county’s funds, by its minutes', async () => {
  const id = await s.reported(await s.family());
  // four of six are less than two thirds, and a hundredth of a percent decides
  expect(await confer(id)).toMatchObject(problem('QuorumMissing', { needed: 5 }));
  await expect(confer(id, { attended: 5 }, mayor)).rejects.toThrow('not allowed');
  expect(await confer(id, { attended: 5, heldOn: addDays(today, -1) })).toMatchObject(problem('DayOutsideCase'));
  expect(await confer(id, { attended: 5, heldOn: addDays(today, 1) })).toMatchObject(problem('DayOutsideCase'));
  expect(await confer(id, { attended: 5, amount: 3_000_001 })).toMatchObject(problem('AmountAboveLimit', { limit: 3_000_000 }));
  expect(await confer(id, { attended: 5 })).toMatchObject(done);
  expect(await s.told('temporary.payment-due.v1')).toMatchObject([{ from: 'county', payer: place.slice(0, 6), amount: 3_000_000 }]);
  const [row] = await s.rows('select content from case_decisions');
  expect(row?.['content']).toMatchObject({ conference: { attended: 5, members: 6, minutes: meeting.minutes }, papersDue: {} });
});

it('is held to its own most and to the cost, with all that was given before', async () => {
  await s.reserve(5_000_000);
  const id = await s.reported(await s.family(), { cost: 9_000_000 });
  await s.grant(id, 200_000);
  expect(await confer(id, { attended: 5, amount: 4_800_001 })).toMatchObject(problem('AmountAboveLimit', { limit: 4_800_000 }));
  expect(await confer(id, { attended: 5, amount: 4_800_000 })).toMatchObject(done);
  const covered = await s.reported(await s.family(), { borne: 3_000_000 });
  expect(await confer(covered, { attended: 6 })).toMatchObject(done);
  expect((await s.told('temporary.grant-decided.v1')).filter(({ caseId }) => caseId === covered)).toMatchObject([
    { outcome: 'refused', reasons: ['cost-uncovered', 'conference-left'] },
  ]);
});

it('refuses in writing what the meeting did not agree to', async () => {
  const id = await s.reported(await s.family());
  expect(await confer(id, { attended: 6, agreed: false })).toMatchObject(done);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([{ outcome: 'refused', reasons: ['conference-agreed'] }]);
  expect(await confer(id, { attended: 6 })).toMatchObject(problem('CaseInOtherStatus', { status: 'refused' }));
});

it('grants of what was applied for no more than was posted for it, and by nobody who had another part', async () => {
  const family = await s.family();
  await means(s, family, 3_600_000 * 3);
  const id = idIn(await apply(s, family));
  await survey(s, id);
  expect(await confer(id, { attended: 6 })).toMatchObject(problem('CaseInOtherStatus', { status: 'surveyed' }));
  const proposing = (amount: number) => s.act('proposeExpenditureGrant', id, reviewer, { amount, conference: true });
  expect(await proposing(3_000_001)).toMatchObject(problem('AmountAboveLimit', { limit: 3_000_000 }));
  expect(await proposing(2_000_000)).toMatchObject(done);
  s.forward({ days: 8 });
  await s.unpost();
  expect(await confer(id, { attended: 6 }, { ...county, id: 'reviewer-1' })).toMatchObject(
    problem('PartTakenAlready', { part: 'reviewer' }),
  );
  expect(await confer(id, { attended: 6, amount: 2_000_001 })).toMatchObject(problem('AmountAboveLimit', { limit: 2_000_000 }));
  expect(await confer(id, { attended: 6, amount: 2_000_000 })).toMatchObject(done);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([{ type: 'expenditure', outcome: 'granted', amount: 2_000_000 }]);
});

it('decides nothing that the formula carries: to the fen of what it gives there is nothing to confer about', async () => {
  const id = await s.reported(await s.family());
  // half of thirty thousand, by the formula
  expect(await confer(id, { attended: 6, amount: 1_500_000 })).toMatchObject(problem('FormulaSuffices', { limit: 1_500_000 }));
  expect(await confer(id, { attended: 6, amount: 1_500_000, agreed: false })).toMatchObject(problem('FormulaSuffices'));
  expect(await confer(id, { attended: 6, amount: 1_500_001 })).toMatchObject(done);
});

it('is asked of what was applied for only where the formula falls short, and decides only what was put before it', async () => {
  const family = await s.family();
  await means(s, family, 3_000_000);
  const id = idIn(await apply(s, family));
  await survey(s, id);
  const proposing = (amount: number) => s.act('proposeExpenditureGrant', id, reviewer, { amount, conference: true });
  expect(await proposing(360_000)).toMatchObject(problem('FormulaSuffices', { limit: 360_000 }));
  expect(await propose(s, id, 360_000)).toMatchObject(done);
  s.forward({ days: 8 });
  await s.unpost();
  expect(await confer(id, { attended: 6, amount: 360_000 })).toMatchObject(problem('NotBeforeConference'));
});

it.each([
  ['carries it in part', 3_000_000],
  ['does not carry it at all', 3_600_000 * 3],
])('leaves what was put before the meeting to nobody else, where the formula %s', async (_, income) => {
  const family = await s.family();
  await means(s, family, income);
  const id = idIn(await apply(s, family));
  await survey(s, id);
  await s.act('proposeExpenditureGrant', id, reviewer, { amount: 2_000_000, conference: true });
  s.forward({ days: 8 });
  await s.unpost();
  for (const decider of [mayor, county]) expect(await decide(s, id, 1, decider)).toMatchObject(problem('BeforeConference'));
  expect(await s.told('temporary.grant-decided.v1')).toEqual([]);
  expect(await confer(id, { attended: 6, amount: 2_000_000 })).toMatchObject(done);
});

it('is not asked where nothing is left that nobody bears: that is refused as by the formula', async () => {
  const family = await s.family();
  await means(s, family, 3_000_000);
  const id = idIn(await apply(s, family, { spends: [bill(family, { borne: 3_000_000 })] }));
  await survey(s, id);
  expect(await s.act('proposeExpenditureGrant', id, reviewer, { amount: 1, conference: true })).toMatchObject(done);
  expect(await confer(id, { attended: 6, amount: 1 })).toMatchObject(problem('NotBeforeConference'));
  expect(await decide(s, id, 1)).toMatchObject(done);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([{ outcome: 'refused' }]);
});
