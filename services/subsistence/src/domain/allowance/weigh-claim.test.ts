import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { anAssistance, aGrant } from '../../testing/assistance.ts';
import { aGround, anAllowance, anAllowanceLaw } from '../../testing/allowances.ts';
import { aHousehold, aMember, anIncome, aPersonId } from '../../testing/builders.ts';
import type { Member } from '../household/facts.ts';
import type { AllowanceKind } from './allowance.ts';
import type { Ground } from './ground.ts';
import { weighClaim } from './weigh-claim.ts';

const law = anAllowanceLaw();
const person = aPersonId(1);
const failing = (kind: AllowanceKind, more: Partial<Ground>, claim: object = {}) =>
  weighClaim({ kind, personId: person, ...claim }, aGround(more), law).reasons.flatMap(({ code, verdict }) =>
    verdict === 'fail' ? [code] : [],
  );
const having = (member: Partial<Member>, more: Partial<Ground> = {}) => ({
  household: aHousehold({ members: [aMember(1, member)] }),
  ...more,
});
const sight = (grade: number) => ({ disability: { kind: 'sight', grade } }) as const;
const dibao = { assistance: anAssistance() };

it('gives the heating allowance to a household that is given the allowance, and to no other', () => {
  expect(weighClaim({ kind: 'heating' }, aGround(dibao), law)).toMatchObject({ verdict: 'pass', amount: 60_000, full: 60_000 });
  expect(failing('heating', {}, { personId: undefined })).toEqual(['allowance-class']);
  const margin = { assistance: anAssistance({ class: 'margin', grants: [] }) };
  expect(failing('heating', margin, { personId: undefined })).toEqual(['allowance-class']);
  const ended = { assistance: anAssistance({ status: 'ended', class: 'none', grants: [] }) };
  expect(failing('heating', ended, { personId: undefined })).toEqual(['allowance-class']);
});

it('gives the nursing allowance to the listed grade, whatever the class, and not to the next', () => {
  expect(failing('disability-nursing', having(sight(2)))).toEqual([]);
  expect(failing('disability-nursing', having(sight(3)))).toEqual(['allowance-grade']);
  expect(failing('disability-nursing', having({ disability: { kind: 'mental', grade: 3 } }))).toEqual([]);
  expect(failing('disability-nursing', having({}))).toEqual(['allowance-disability']);
});

it('gives nothing to whoever is no member', () => {
  expect(failing('disability-nursing', having(sight(1)), { personId: aPersonId(2) })).toEqual(['allowance-member', 'allowance-disability']);
});

it('counts age by the birthday: the day before, the day itself', () => {
  const child = (born: string) => having({ ...sight(4), born: day(born) });
  expect(failing('child-rehabilitation', child('2019-11-21'))).toEqual([]);
  expect(failing('child-rehabilitation', child('2019-11-20'))).toEqual(['allowance-age-below']);
  const insured = (born: string) => having({ born: day(born) }, dibao);
  expect(failing('pension-premium', insured('2010-11-20'))).toEqual([]);
  expect(failing('pension-premium', insured('2010-11-21'))).toEqual(['allowance-age-from']);
});

it('asks for the paper where the place does, and leaves it open before anybody was asked', () => {
  const child = having({ born: day('2015-01-01') });
  expect(failing('orphan', child)).toEqual(['allowance-certificate']);
  expect(failing('orphan', child, { certificateHash: '0'.repeat(64) })).toEqual([]);
  expect(weighClaim({ kind: 'orphan', personId: person, isTentative: true }, aGround(child), law).verdict).toBe('unknown');
});

it('gives a child one programme alone: extreme difficulty, or the other, excludes it, and so does the guardian’s other choice', () => {
  const child = having({ born: day('2015-01-01') });
  const claim = { certificateHash: '0'.repeat(64) };
  const tekun = { assistance: anAssistance({ class: 'tekun', grants: [aGrant({ class: 'tekun', personId: person })] }) };
  expect(failing('orphan', { ...child, ...tekun }, claim)).toEqual(['allowance-child-programme']);
  const other = { others: [anAllowance({ kind: 'unattended-child' })] };
  expect(failing('orphan', { ...child, ...other }, claim)).toEqual(['allowance-child-programme']);
  const chose = (programme: 'tekun' | 'orphan') => ({ ...child, childChoices: [{ personId: person, programme }] });
  expect(failing('orphan', chose('tekun'), claim)).toEqual(['allowance-child-programme']);
  expect(failing('orphan', chose('orphan'), claim)).toEqual([]);
});

it('does not take for nothing an income of which nobody has told', () => {
  const of = (facts: ReturnType<typeof anIncome>[]) => aGround({ household: aHousehold({ members: [aMember(1, sight(1))], facts }) });
  const verdictOf = (facts: ReturnType<typeof anIncome>[]) =>
    weighClaim({ kind: 'disabled-without-income', personId: person }, of(facts), law).verdict;
  expect([verdictOf([]), verdictOf([anIncome(1, 0)]), verdictOf([anIncome(1, 1)])]).toEqual(['unknown', 'pass', 'fail']);
});

it('pays of the premium the share of the class, rounded half up', () => {
  const amount = (more: Partial<Ground>) => weighClaim({ kind: 'pension-premium', personId: person }, aGround(more), law).amount;
  expect(amount(dibao)).toBe(20_001);
  expect(amount({ assistance: anAssistance({ class: 'margin', grants: [] }) })).toBe(10_001);
});

it('gives the funeral of whoever was given something when he or she died', () => {
  const died = (classes: readonly string[]) => ({ deaths: [{ personId: aPersonId(9), diedOn: day('2026-11-18'), classes }] });
  const of = (more: Partial<Ground>) => failing('funeral', more, { personId: aPersonId(9) });
  expect(of(died(['dibao']))).toEqual([]);
  expect(of(died([]))).toEqual(['allowance-class']);
  expect(failing('funeral', died(['dibao']))).toEqual(['allowance-death', 'allowance-class']);
});

it('pays up to the limit what is had together, to the fen, and nothing where it is reached', () => {
  const alone = (amount: number): Partial<Ground> => ({
    ...having(sight(1)),
    assistance: anAssistance({ class: 'margin', grants: [aGrant({ class: 'single-person', personId: person, amount: fen(amount) })] }),
  });
  const of = (amount: number) => weighClaim({ kind: 'disability-living', personId: person }, aGround(alone(amount)), law);
  // 65 % and 35 % of 600 yuan, as in Huai'an: together the whole, so that of 240 yuan 30 are not paid
  expect(of(39_000)).toMatchObject({ verdict: 'pass', full: 24_000, amount: 21_000 });
  expect(of(36_000)).toMatchObject({ verdict: 'pass', amount: 24_000 });
  expect(of(59_999)).toMatchObject({ verdict: 'pass', amount: 1 });
  expect(of(60_000)).toMatchObject({ verdict: 'fail', amount: 0 });
  expect(failing('disability-living', alone(60_000))).toEqual(['allowance-stack']);
});

it('cites of every condition the document of the place, and where its fact was read', () => {
  const { reasons } = weighClaim({ kind: 'disability-nursing', personId: person }, aGround(having(sight(3), dibao)), law);
  for (const { article, standard, facts } of reasons) {
    expect(article).toBe('《示例标准》（示例〔2021〕1号）');
    expect(standard?.parameter).toMatch(/^subsistence\.allowance\./);
    expect(facts).toMatchObject([{ stream: `household/${aHousehold().id}` }]);
  }
  expect(reasons.find(({ code }) => code === 'allowance-grade')).toMatchObject({ actual: 3, limit: 2, verdict: 'fail' });
});
