import { fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aBasis } from '../../testing/impact.ts';
import { anIncome, aSnapshot } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { Outturn } from '../assistance/comes-to.ts';
import { groundOf } from '../assistance/basis.ts';
import { changeBetween, tallyOf } from './tally-of.ts';

const outturn = (of: Outturn['class'], total = 0): Outturn =>
  ({
    class: of,
    total,
    by: total > 0 ? [{ grants: [{ class: 'dibao', member: undefined, amount: fen(total) }] }] : [],
  }) as unknown as Outturn;

describe('what a proposal changes', () => {
  it.each([
    ['margin', 0, 'dibao', 500, 'newlyGiven'],
    ['dibao', 500, 'margin', 0, 'noLongerGiven'],
    ['dibao', 500, 'dibao', 501, 'more'],
    ['tekun', 500, 'dibao', 499, 'less'],
    ['none', 0, 'margin', 0, 'otherClass'],
    ['tekun', 500, 'dibao', 500, 'otherClass'],
    ['dibao', 500, 'dibao', 500, 'same'],
    ['none', 0, 'none', 0, 'same'],
    ['undecidable', 0, 'dibao', 500, 'undecidable'],
    ['dibao', 500, 'undecidable', 0, 'undecidable'],
  ] as const)('from %s with %d fen to %s with %d fen is %s', (was, before, is, after, change) => {
    expect(changeBetween(outturn(was, before), outturn(is, after))).toBe(change);
  });
});

describe('a page', () => {
  const standard = (it: number) => aLaw({ 'subsistence.standard': { urban: it, rural: it } });
  const earning = (wage: number) => [groundOf(aBasis(aSnapshot({ facts: [anIncome(1, wage)] })))];

  it('is counted by change and by class, with what is given a month before and after', () => {
    const [without, withIt] = [standard(60_000), standard(66_000)];
    const all = [30_000, 62_000].map((wage) => ({ grounds: earning(wage), without, withIt }));
    const tally = tallyOf(all);
    expect(tally).toMatchObject({ seen: 2, changes: { newlyGiven: 1, more: 1, same: 0 } });
    expect(tally).toMatchObject({ fenBefore: 30_000, fenAfter: 36_000 + 4_000 });
    expect(tally.classes.filter(({ before, after }) => before + after > 0)).toMatchObject([
      { class: 'dibao', before: 1, after: 2, fenBefore: 30_000, fenAfter: 40_000 },
      { class: 'margin', before: 1, after: 0, fenBefore: 0, fenAfter: 0 },
    ]);
  });

  it('cannot judge whose place lacks a standard, and counts no money of them', () => {
    const tally = tallyOf([{ grounds: earning(0), without: standard(60_000), withIt: undefined }]);
    expect(tally).toMatchObject({ seen: 1, changes: { undecidable: 1, more: 0 }, fenBefore: 0, fenAfter: 0 });
  });
});
