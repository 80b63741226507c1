import { day } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person } from '../testing/builders.ts';
import type { Result } from './answer.ts';
import { type Said, type SaidFinding, takeAnswers } from './take-answers.ts';

const questions = [
  { personId: person(1), items: ['bankAccount', 'death'] },
  { personId: person(2), items: ['bankAccount'] },
];
const record: SaidFinding = { amount: 12_300, asOf: '2026-03-01' };
const hit = (n: number, findings: readonly SaidFinding[] = [record]): Said => ({
  personId: person(n),
  item: 'bankAccount',
  status: 'HIT',
  findings,
});
const miss = (n: number, item: string): Said => ({ personId: person(n), item, status: 'MISS', findings: [] });
const whole = [hit(1), miss(1, 'death'), miss(2, 'bankAccount')];

const said = (results: readonly Result[]) =>
  results.map(({ status, failure }) => (failure === undefined ? status : `${status} ${failure}`));

describe('what an agency answers', () => {
  it('is taken as it is where it answers what it was asked', () => {
    const results = takeAnswers(questions, whole);
    expect(said(results)).toEqual(['HIT', 'MISS', 'MISS']);
    expect(results[0]?.findings).toEqual([{ amount: 12_300, asOf: day('2026-03-01') }]);
  });

  it.each([
    ['answer-about-another-person', { ...hit(1), personId: undefined }],
    ['answer-about-another-person', hit(3)],
    ['item-not-asked', miss(2, 'death')],
    ['item-not-asked', miss(1, 'nothingOfTheKind')],
    ['answered-twice', hit(2)],
  ])('is not taken at all where it is mixed up: %s', (failure, more) => {
    expect(said(takeAnswers(questions, [...whole, more]))).toEqual(questions.flatMap(({ items }) => items.map(() => `ERROR ${failure}`)));
  });

  it.each([
    ['amount-below-zero', [{ ...record, amount: -1 }]],
    ['amount-not-whole', [{ ...record, amount: 0.5 }]],
    ['amount-too-large', [{ ...record, amount: Number.MAX_SAFE_INTEGER + 1 }]],
    ['amount-too-large', [{ ...record, amount: Number.POSITIVE_INFINITY }]],
    ['amount-too-large', [{ ...record, amount: 100_000_000_001 }]],
    ['amount-too-large', [{ ...record, amount: Number.NaN }]],
    ['amount-below-zero', [record, { ...record, amount: -1 }]],
    ['figure-out-of-range', [{ ...record, months: 13 }]],
    ['figure-out-of-range', [{ ...record, months: 0 }]],
    ['figure-out-of-range', [{ ...record, count: -1 }]],
    ['figure-out-of-range', [{ ...record, area: 1.5 }]],
    ['day-not-valid', [{ ...record, asOf: '2026-02-30' }]],
    ['contradicts-itself', []],
    ['contradicts-itself', Array.from({ length: 101 }, () => record)],
  ])('is an error of its item alone where a figure is bad: %s', (failure, findings) => {
    const results = takeAnswers(questions, [hit(1, findings), miss(1, 'death'), hit(2)]);
    expect(said(results)).toEqual([`ERROR ${failure}`, 'MISS', 'HIT']);
    expect(results[0]?.findings).toEqual([]);
  });

  it('takes the most that an amount may be, and nothing at all as an amount', () => {
    const figures = [record, { ...record, amount: 100_000_000_000 }, { ...record, amount: -0 }];
    expect(takeAnswers(questions, [hit(1, figures), miss(1, 'death'), hit(2)])[0]?.findings.map(({ amount }) => amount)).toEqual([
      12_300, 100_000_000_000, 0,
    ]);
  });

  it('contradicts itself where what says nothing has figures', () => {
    const flagged: Said = { personId: person(1), item: 'death', status: 'HIT', findings: [record] };
    const missed: Said = { ...hit(2), status: 'MISS' };
    expect(said(takeAnswers(questions, [hit(1), flagged, missed]))).toEqual([
      'HIT',
      'ERROR contradicts-itself',
      'ERROR contradicts-itself',
    ]);
  });

  it('is an error where it leaves a question out, or says that it failed', () => {
    expect(said(takeAnswers(questions, [hit(1), { ...miss(2, 'bankAccount'), status: 'ERROR' }]))).toEqual([
      'HIT',
      'ERROR not-answered',
      'ERROR failed-for-this-item',
    ]);
  });

  it('is one result a question, and a miss only where it was said, whatever comes', () => {
    const anything = fc.record({
      personId: fc.constantFrom(person(1), person(2), person(3), undefined),
      item: fc.constantFrom('bankAccount', 'death', 'other'),
      status: fc.constantFrom('HIT' as const, 'MISS' as const, 'ERROR' as const),
      findings: fc.array(fc.record({ amount: fc.double(), asOf: fc.constantFrom('2026-03-01', 'x') }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (answers) => {
        const results = takeAnswers(questions, answers);
        expect(results.map(({ personId, item }) => [personId, item])).toEqual(
          questions.flatMap(({ personId, items }) => items.map((item) => [personId, item])),
        );
        for (const it of results) {
          const its = answers.filter(({ personId, item }) => personId === it.personId && item === it.item);
          if (it.status === 'MISS') expect(its.map(({ status }) => status)).toEqual(['MISS']);
          if (it.status === 'ERROR') expect(it).toMatchObject({ failure: expect.any(String), findings: [] });
          for (const { amount } of it.findings) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
      }),
    );
  });
});
