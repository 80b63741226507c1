import { type Day, day } from '@jiuzhu/kernel';
import { type Law, readStandardsData, workingDays } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { lawsFor, StandardMissing } from './law.ts';

const law = { wait: workingDays('kit.wait') } satisfies Law;
const ref = { doc: '示例数值', title: '示例', issuer: '示例' };
const since = (from: string, value: number, publishedAt = from) => ({ from, publishedAt, value, illustrative: true, ref });
const book = readStandardsData(
  [
    { name: 'one', data: { id: 'kit.wait', unit: 'wd', region: '990000', values: [since('2026-01-01', 3), since('2026-03-01', 5)] } },
    { name: 'other', data: { id: 'kit.wait', unit: 'wd', region: '990001', values: [since('2026-01-01', 9, '2026-02-01')] } },
  ],
  { allowIllustrative: true },
);
const laws = (region: string, today: Day) => lawsFor(book, law, () => region, today);

it('says the law of another region on a day, as it was known on that day, and of the subject as it is known today', () => {
  const { law: own, lawOn, lawIn } = laws('990000001', day('2026-02-10'));
  expect([own, lawOn(day('2026-03-01')), lawIn('990000001', day('2026-03-01'))]).toMatchObject([{ wait: 3 }, { wait: 3 }, { wait: 5 }]);
  expect(lawIn('990001', day('2026-02-01'))).toMatchObject({ wait: 9 });
  // published on the first of February, from January on
  expect(() => lawIn('990001', day('2026-01-31'))).toThrow(StandardMissing);
  expect(() => lawIn('990002', day('2026-02-01'))).toThrow(StandardMissing);
});
