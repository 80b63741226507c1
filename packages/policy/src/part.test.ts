import { day, regionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { count, fenPerPersonMonth, mayLack, months } from './parameter.ts';
import { partOf } from './part.ts';
import { resolve } from './resolve.ts';
import { readStandardsData } from './standard-book.ts';

const file = (id: string, unit: string, region: string, value: unknown) => ({
  name: `${region}/${id}.yaml`,
  data: {
    ...{ id, unit, region },
    values: [
      {
        ...{ from: '2026-01-01', publishedAt: '2026-01-01', value, enteredBy: 'officer-1', approvedBy: 'officer-2' },
        ref: { doc: '〔2026〕1号', title: '通知', issuer: '民政局' },
      },
    ],
  },
});
const floored = { standard: fenPerPersonMonth('standard', { by: 'settlement', inherit: 'maxOfAncestors' }), rare: mayLack(count('rare')) };
const other = { period: months('period') };
const book = readStandardsData([
  file('standard', 'fen_per_person_month', '61', { urban: 80, rural: 70 }),
  file('standard', 'fen_per_person_month', '6103', { urban: 90, rural: 60 }),
  file('period', 'months', 'national', 12),
]);
const resolved = <L extends typeof floored>(law: L) => {
  const it = resolve(book, law, regionCode('610304'), day('2026-03-01'));
  if (it.kind === 'missing') throw new Error(it.parameter);
  return it.standards;
};

it('the share of one law is what that law is resolved to alone: values, sources and hash', () => {
  const whole = resolved({ ...floored, ...other });
  expect(partOf(whole, floored)).toEqual(resolved(floored));
  expect(partOf(whole, floored)).toBe(partOf(whole, floored));
  expect(partOf(whole, floored)).not.toHaveProperty('period');
});

it('another figure of another law leaves the hash as it is, and one of its own does not', () => {
  const whole = resolved({ ...floored, ...other });
  expect(partOf(whole, floored).hash).not.toBe(whole.hash);
  expect(partOf(Object.assign({}, whole, { period: 6 }), floored).hash).toBe(partOf(whole, floored).hash);
  expect(partOf({ ...whole, standard: { urban: 91, rural: 70 } } as never, floored).hash).not.toBe(partOf(whole, floored).hash);
});
