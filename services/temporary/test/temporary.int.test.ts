import { randomUUID } from 'node:crypto';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clerk, county, mayor, openTemporary, place, township } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openTemporary()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const papers = (family: Family, more: object = {}) => ({
  ...{ decision: 1, recipient: family.persons[0], cause: 'fire', amount: 300_000, sheetHash: 'a'.repeat(64) },
  ...more,
});
const standing = async (id: string) => (await s.rows('select status, due_on::text as due from temporary_cases where id = $1', [id]))[0];

it('pays at midnight where it happened, out of the reserve, and has the papers after it', async () => {
  await s.reserve(5_000_000);
  const family = await s.family();
  const id = await s.reported(family);
  expect(await s.told('temporary.incident-reported.v1')).toMatchObject([
    { caseId: id, kind: 'fire', happenedOn: '2026-03-03', region: place, replyBy: '2026-03-03T04:30:00.000Z' },
  ]);
  expect(await standing(id)).toEqual({ status: 'reported', due: '2026-03-03' });
  expect(await s.grant(id, 300_000)).toMatchObject(done);
  expect(await s.balance()).toBe(4_700_000);
  expect(await s.told('temporary.payment-due.v1')).toMatchObject([
    { caseId: id, decision: 1, amount: 300_000, on: '2026-03-03', from: 'reserve', payer: township },
  ]);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([
    { type: 'emergency', outcome: 'granted', amount: 300_000, persons: 3, reasons: [] },
  ]);
  expect(await standing(id)).toEqual({ status: 'granted', due: '2026-03-17' });
  expect(await s.act('regulariseGrant', id, clerk, papers(family))).toMatchObject(done);
  expect(await standing(id)).toEqual({ status: 'regularised', due: null });
  expect(await s.told('temporary.case-moved.v1')).toMatchObject([
    { status: 'reported', stage: 'decision', agency: `township-${township}` },
    { status: 'granted', stage: 'papers' },
    { status: 'regularised', stage: 'closed' },
  ]);
});

it('answers within twelve hours by the clock, and one second more is told once', async () => {
  const id = await s.reported(await s.family());
  s.forward({ hours: 11.9999 });
  await s.tick();
  expect(await s.told('temporary.deadline-missed.v1')).toEqual([]);
  s.forward({ hours: 0.0001 });
  await s.tick();
  await s.tick();
  expect(await s.told('temporary.deadline-missed.v1')).toMatchObject([
    { caseId: id, deadline: 'reply', dueOn: '2026-03-03', dueAt: '2026-03-03T04:30:00.000Z' },
  ]);
});

it('tells once that the papers are not there on their day, and may ask back only then', async () => {
  await s.reserve(5_000_000);
  const id = await s.reported(await s.family());
  await s.grant(id, 300_000);
  const missing = { decision: 1, reason: 'papers_missing' };
  s.forward({ days: 14 });
  await s.tick();
  expect([await s.told('temporary.deadline-missed.v1'), await s.act('recoverGrant', id, mayor, missing)]).toMatchObject([
    [],
    problem('PapersNotOverdue'),
  ]);
  s.forward({ days: 1 });
  await s.tick();
  await s.tick();
  expect(await s.told('temporary.deadline-missed.v1')).toMatchObject([{ deadline: 'papers', decision: 1, dueOn: '2026-03-17' }]);
  expect(await s.act('recoverGrant', id, mayor, missing)).toMatchObject(done);
  expect(await s.told('temporary.recovery-ordered.v1')).toMatchObject([{ decision: 1, amount: 300_000, reason: 'papers-missing' }]);
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 300_001 })).toMatchObject(
    problem('RepaidBeyond', { left: 300_000 }),
  );
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 100_000 })).toMatchObject(done);
  expect([await s.balance(), await standing(id)]).toMatchObject([4_800_000, { status: 'recovering' }]);
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 200_000 })).toMatchObject(done);
  expect([await s.balance(), await standing(id)]).toMatchObject([5_000_000, { status: 'recovered' }]);
});

it('assists the same incident once, of the household and of each of its members, wherever it is told', async () => {
  const [family, other] = [await s.family(), await s.family()];
  await s.reported(family);
  expect(await s.report(family)).toMatchObject(problem('SameIncident'));
  expect(await s.report(family, { person: family.persons[2] })).toMatchObject(problem('SameIncident'));
  expect(await s.report(family, { region: '610304002' })).toMatchObject(problem('HouseholdUnknown'));
  const elsewhere = { ...clerk, region: '610305001' };
  const input = { household: family.household, kind: 'fire', happenedOn: '2026-03-03', region: '610305001', cost: 1, borne: 0 };
  expect(await s.run('reportIncident', input, elsewhere)).toMatchObject(problem('SameIncident'));
  expect(await s.report(family, { kind: 'traffic_accident' })).toMatchObject(done);
  expect(await s.report(family, { happenedOn: '2026-03-02' })).toMatchObject(done);
  expect(await s.report(other, { person: other.persons[0] })).toMatchObject(done);
  expect(await s.report(other, { person: other.persons[1] })).toMatchObject(done);
  expect(await s.rows('select count(*)::int as n from temporary_cases')).toEqual([{ n: 5 }]);
});

it('is reported again once it was refused, with every reason', async () => {
  const family = await s.family();
  const id = await s.reported(family, { borne: 3_000_000 });
  expect(await s.grant(id, 1, mayor, { livingInDifficulty: false })).toMatchObject(done);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([
    { outcome: 'refused', amount: 0, reasons: ['living-in-difficulty', 'cost-uncovered', 'formula-left'] },
  ]);
  expect(await s.told('temporary.payment-due.v1')).toEqual([]);
  expect(await s.grant(id, 1)).toMatchObject(problem('CaseInOtherStatus', { status: 'refused' }));
  expect(await s.report(family)).toMatchObject(done);
});

it('gives no fen more than what is uncovered, than the formula of the class, or than both with what was given before', async () => {
  await s.reserve(5_000_000);
  const [poor, known] = [await s.family(), await s.family()];
  const first = await s.reported(poor, { cost: 100_000, borne: 40_001 });
  // half of what is uncovered, in whole yuan
  expect(await s.grant(first, 29_901)).toMatchObject(problem('AmountAboveLimit', { limit: 29_900 }));
  expect(await s.grant(first, 0)).toMatchObject(problem('AmountAboveLimit'));
  expect(await s.grant(first, 29_000)).toMatchObject(done);
  expect(await s.grant(first, 901)).toMatchObject(problem('AmountAboveLimit', { limit: 900 }));
  expect(await s.grant(first, 900)).toMatchObject(done);
  const dibao = {
    caseId: `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>,
    householdId: known.household,
    class: 'dibao' as const,
  };
  await s.tell('subsistence', known.household, assistanceConfirmed({ ...dibao, amount: fen(1), from: day('2026-03-01') }));
  const second = await s.reported(known);
  // five months of three persons
  expect(await s.grant(second, 900_001)).toMatchObject(problem('AmountAboveLimit', { limit: 900_000 }));
  expect(await s.grant(second, 900_000)).toMatchObject(done);
  expect(await s.balance()).toBe(5_000_000 - 29_900 - 900_000);
});

it('leaves to the county what one incident comes to in all, however it is parted', async () => {
  await s.reserve(9_000_000);
  const id = await s.reported(await s.family());
  expect(await s.grant(id, 1_000_000)).toMatchObject(problem('BeyondTownship', { limit: 1_000_000, sum: 1_000_000 }));
  expect(await s.grant(id, 999_999)).toMatchObject(done);
  const before = await s.rows('select * from temporary_cases');
  expect(await s.grant(id, 1)).toMatchObject(problem('BeyondTownship', { sum: 1_000_000 }));
  expect(await s.rows('select * from temporary_cases')).toEqual(before);
  expect(await s.grant(id, 1, county)).toMatchObject(done);
  expect(await s.told('temporary.payment-due.v1')).toMatchObject([{ from: 'reserve' }, { from: 'county', payer: '610304', amount: 1 }]);
  expect(await s.balance()).toBe(8_000_001);
});

it('gives for one fire that is told for each member apart no more than for the household, and holds the township to all of it', async () => {
  await s.reserve(9_000_000);
  const family = await s.family();
  const [first, second] = [
    await s.reported(family, { person: family.persons[0] }),
    await s.reported(family, { person: family.persons[1] }),
  ];
  expect(await s.grant(first, 999_999)).toMatchObject(done);
  expect(await s.grant(second, 500_002, county)).toMatchObject(problem('AmountAboveLimit', { limit: 500_001 }));
  expect(await s.grant(second, 1)).toMatchObject(problem('BeyondTownship', { sum: 1_000_000 }));
  expect(await s.grant(second, 500_001, county)).toMatchObject(done);
  expect(await s.grant(first, 1, county)).toMatchObject(done);
  expect((await s.told('temporary.grant-decided.v1')).at(-1)).toMatchObject({
    caseId: first,
    outcome: 'refused',
    reasons: ['formula-left'],
  });
});

it('gives for an accident to each who was hurt what it cost them, and holds the township to all of it', async () => {
  await s.reserve(9_000_000);
  const family = await s.family();
  const hurt = (nth: 0 | 1) => s.reported(family, { kind: 'traffic_accident', person: family.persons[nth] });
  const [first, second] = [await hurt(0), await hurt(1)];
  expect(await s.grant(first, 900_000)).toMatchObject(done);
  expect(await s.grant(second, 100_000)).toMatchObject(problem('BeyondTownship', { sum: 1_000_000 }));
  expect(await s.grant(second, 1_500_000, county)).toMatchObject(done);
  const another = await s.reported(family, { kind: 'traffic_accident', person: family.persons[2], happenedOn: '2026-03-02' });
  expect(await s.grant(another, 999_999)).toMatchObject(done);
});

it('needs a reserve that is open and suffices, to the fen', async () => {
  const id = await s.reported(await s.family());
  expect(await s.grant(id, 300_000)).toMatchObject(problem('ReserveNotOpen'));
  await s.reserve(299_999);
  expect(await s.reserve(1)).toMatchObject(problem('ReserveOpen'));
  expect(await s.grant(id, 300_000)).toMatchObject(problem('ReserveInsufficient', { balance: 299_999 }));
  const money = { township, amount: 1, document: '示例民函〔2026〕6号' };
  expect(await s.run('replenishReserve', money, county)).toMatchObject(done);
  expect(await s.run('replenishReserve', { ...money, township: '610304009' }, county)).toMatchObject(problem('ReserveNotOpen'));
  expect(await s.run('replenishReserve', { ...money, township: '610305001' }, county)).toMatchObject(problem('TownshipUnknown'));
  expect(await s.grant(id, 300_000)).toMatchObject(done);
  expect(await s.rows('select number, kind, amount::int as amount, balance::int as balance from reserve_entries order by number')).toEqual([
    { number: 1, kind: 'opened', amount: 299_999, balance: 299_999 },
    { number: 2, kind: 'replenished', amount: 1, balance: 300_000 },
    { number: 3, kind: 'granted', amount: -300_000, balance: 0 },
  ]);
  expect((await s.told('temporary.reserve-moved.v1')).map(({ entry, balance }) => [entry, balance])).toEqual([
    [1, 299_999],
    [2, 300_000],
    [3, 0],
  ]);
});

it('pays fifty at once from a reserve for thirty as often as it holds, and never below nothing', async () => {
  await s.reserve(3_000_000);
  const cases: string[] = [];
  while (cases.length < 50) cases.push(await s.reported(await s.family()));
  const again = async (id: string): Promise<boolean> => {
    const answer = await s.grant(id, 100_000);
    if (answer.accepted) return true;
    if (answer.problem.problem === 'Busy') return again(id);
    expect(answer.problem).toMatchObject({ problem: 'ReserveInsufficient', balance: 0 });
    return false;
  };
  const paid = await Promise.all(cases.map(again));
  expect(paid.filter(Boolean)).toHaveLength(30);
  expect(await s.balance()).toBe(0);
  expect(await s.rows('select count(*)::int as n, sum(amount)::int as left, min(balance)::int as least from reserve_entries')).toEqual([
    { n: 31, left: 0, least: 0 },
  ]);
});

it('takes papers that agree with what was paid, from whoever did not decide it, once', async () => {
  await s.reserve(5_000_000);
  const [family, stranger] = [await s.family(), await s.family()];
  const id = await s.reported(family);
  await s.grant(id, 300_000);
  const say = (more: object, actor = clerk) => s.act('regulariseGrant', id, actor, papers(family, more));
  const before = await s.rows('select * from case_decisions');
  expect(await say({ decision: 2 })).toMatchObject(problem('GrantUnknown'));
  expect(await say({ cause: 'other' })).toMatchObject(problem('PapersDisagree', { path: ['cause'] }));
  expect(await say({ amount: 300_001 })).toMatchObject(problem('PapersDisagree', { path: ['amount'] }));
  expect(await say({ recipient: stranger.persons[0] })).toMatchObject(problem('MemberUnknown'));
  expect(await say({}, { ...clerk, id: mayor.id })).toMatchObject(problem('RegularisedByItsDecider'));
  expect(await say({ version: 1 })).toMatchObject(problem('StaleVersion'));
  expect(await s.rows('select * from case_decisions')).toEqual(before);
  expect(await say({})).toMatchObject(done);
  expect(await say({})).toMatchObject(problem('GrantRegularised'));
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 1 })).toMatchObject(problem('NothingAskedBack'));
  expect(await s.act('recoverGrant', id, mayor, { decision: 1, reason: 'untrue' })).toMatchObject(done);
  expect(await s.act('recoverGrant', id, mayor, { decision: 1, reason: 'untrue' })).toMatchObject(problem('GrantUnderRecovery'));
});

it('asks of a report that it can be: a member, a day that has come, a cost that is not borne twice', async () => {
  const family = await s.family();
  expect(await s.report(family, { person: randomUUID() })).toMatchObject(problem('MemberUnknown'));
  expect(await s.report(family, { happenedOn: '2026-03-04' })).toMatchObject(problem('DayInFuture'));
  expect(await s.report(family, { cost: 5, borne: 6 })).toMatchObject(problem('InvalidInput', { path: ['borne'] }));
  expect(await s.report(family, { cost: 0 })).toMatchObject(problem('InvalidInput'));
  expect(await s.report({ ...family, household: randomUUID() as Id<'household'> })).toMatchObject(problem('HouseholdUnknown'));
  expect(await s.rows('select * from temporary_cases')).toEqual([]);
});

it('what was decided or entered is not changed, and a reserve is not overdrawn, by whoever runs the service', async () => {
  await s.reserve(1_000);
  const declined = async (text: string) => expect(s.runtime.pool.query(text)).rejects.toThrow();
  await s.grant(await s.reported(await s.family()), 1_000);
  await declined('update case_decisions set amount = 1');
  await declined('delete from case_decisions');
  await declined('update reserve_entries set amount = 1');
  await declined('update reserves set balance = -1');
});

it('weighs what befalls a household by what it is until the month that a decision changes, and from its first day by what it is then', async () => {
  await s.reserve(9_000_000);
  const { household, ...family } = await s.family();
  const caseId = `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>;
  await s.tell(
    'subsistence',
    household,
    assistanceConfirmed({ caseId, householdId: household, class: 'dibao', amount: fen(1), from: day('2026-03-01') }),
  );
  const over = {
    kind: 'termination',
    outcome: 'ended',
    class: 'none',
    amount: fen(0),
    on: day('2026-03-10'),
    from: day('2026-04-01'),
  } as const;
  await s.tell('subsistence', household, assistanceChanged({ householdId: household, decision: 1, ...over }));
  const most = async (more: object) => s.grant(await s.reported({ household, ...family }, more), 2_999_999);
  s.forward({ days: 28 });
  // the last of March: five months of three persons; of nobody who has anything, half of what it costs, up to 20,000 yuan
  expect(await most({})).toMatchObject(problem('AmountAboveLimit', { limit: 900_000 }));
  s.forward({ days: 1 });
  expect(await most({})).toMatchObject(problem('AmountAboveLimit', { limit: 1_500_000 }));
});
