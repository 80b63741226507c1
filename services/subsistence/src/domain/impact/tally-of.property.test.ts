import { day, fen, regionCode } from '@jiuzhu/kernel';
import { partOf, resolve } from '@jiuzhu/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAssistance } from '../../testing/assistance.ts';
import { household } from '../../testing/drawn-households.ts';
import { aBasis } from '../../testing/impact.ts';
import { aBook } from '../../testing/standards.ts';
import type { Assistance } from '../assistance/assistance.ts';
import { comesTo } from '../assistance/comes-to.ts';
import { groundOf } from '../assistance/basis.ts';
import { reassessed } from '../assistance/reassessed.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { reassessmentLaw } from '../law/assistance-law.ts';
import type { ReassessmentLaw } from '../law/assistance-law.ts';
import { entitlementLaw } from '../law/law.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { tallyOf } from './tally-of.ts';
import { changes } from './tally.ts';
import type { ImpactChange } from './tally.ts';

const lawOf = (standard: number, margin: number): ReassessmentLaw => {
  const given = { 'subsistence.standard': { urban: standard, rural: standard }, 'subsistence.margin.multiple': margin };
  const it = resolve(aBook(given), reassessmentLaw, regionCode('610304'), day('2026-11-20'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};
const [lowest, highest] = [30_000, 120_000];
const standards = fc.integer({ min: lowest, max: highest });
const laws = fc.tuple(standards, fc.constantFrom(15_000, 20_000)).map(([one, margin]) => lawOf(one, margin));

/** Given what it was judged to by a law; none, where that was nothing. */
const assistedBy = (snapshot: Snapshot, law: EntitlementLaw): Assistance | undefined => {
  const basis = aBasis(snapshot);
  const { class: of, by } = comesTo([groundOf(basis)], law);
  if (of === 'none' || of === 'undecidable') return undefined;
  const grants = by
    .flatMap((it) => it?.grants ?? [])
    .map(({ class: grant, member, amount }) => {
      const personId = member === undefined ? undefined : basis.persons[member];
      return { class: grant, ...(personId ? { personId } : {}), amount: fen(amount), from: day('2026-04-01') };
    });
  return anAssistance({ class: of, grants, bases: [basis] });
};

/** Whether something is given before and after; of what is not named here, as before. */
const given: Readonly<Partial<Record<ImpactChange, readonly [boolean, boolean]>>> = {
  newlyGiven: [false, true],
  noLongerGiven: [true, false],
  more: [true, true],
  less: [true, true],
};

const reached = new Set<string>();

it('what is counted before the approval is what a re-assessment then does: nothing to whom it counts the same, more to whom it counts more, a review for all others', () => {
  fc.assert(
    fc.property(household({ supported: 'some' }), laws, laws, (snapshot, lawBefore, lawAfter) => {
      const assistance = assistedBy(snapshot, partOf(lawBefore, entitlementLaw));
      if (!assistance) return;
      const bases = assistance.bases ?? [];
      const tally = tallyOf([
        { grounds: bases.map(groundOf), without: partOf(lawBefore, entitlementLaw), withIt: partOf(lawAfter, entitlementLaw) },
      ]);
      const change = changes.find((it) => tally.changes[it] === 1);
      const before = { assistance };
      const after = reassessed(before, lawAfter, () => undefined, { on: day('2026-12-01'), by: 'officer-1' }, 'rules');
      reached.add(change ?? 'none');
      const sums = [tally.fenBefore > 0, tally.fenAfter > 0];
      expect(sums).toEqual((change && given[change]) ?? [sums[0], sums[0]]);
      expect(after === before).toBe(change === 'same');
      if (change === 'more' || change === 'less') expect(tally.fenAfter > tally.fenBefore).toBe(change === 'more');
      if (after.made) {
        expect(change).toBe('more');
        expect(after.made.amount).toBe(tally.fenAfter);
      } else if (change !== 'same') expect(after.assistance.review).toBeDefined();
    }),
    { numRuns: 400, seed: 7 },
  );
  expect([...reached].toSorted(), 'of every kind').toEqual(expect.arrayContaining(['less', 'more', 'newlyGiven', 'noLongerGiven', 'same']));
});
