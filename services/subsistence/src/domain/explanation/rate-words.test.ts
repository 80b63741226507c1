import { fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { howComputed } from './letter/how-computed.ts';
import { stepWords } from './worksheet/step-words.ts';

const computed = (code: string) =>
  howComputed({
    class: 'tekun',
    amount: fen(65_000),
    steps: [
      { code, amount: fen(65_000) },
      { code: 'amount', amount: fen(65_000) },
    ],
  });

it('the letter and the worksheet say by which standard somebody in extreme difficulty is given, why, and by which article', () => {
  const why = '基本生活标准（拥有承包土地，执行农村标准，《特困人员认定办法》（民发〔2021〕43号）第十九条）';
  expect(computed('basic-living.rural.contracted-land')).toContain(`${why}每月 650.00 元`);
  expect(stepWords('basic-living.rural.contracted-land')).toBe(why);
  expect(computed('basic-living.urban.residence')).toContain('（按居住地，执行城镇标准，');
});

it('the letter of a decision from before it was weighed stays as it was issued, since its hash is kept', () => {
  expect(computed('basic-living')).toMatch(/^基本生活标准每月 650\.00 元。/);
});
