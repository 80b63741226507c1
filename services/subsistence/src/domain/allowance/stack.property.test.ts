import { addMonths, day, fen, lastOfMonth, mulDiv } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aGrant, anAssistance } from '../../testing/assistance.ts';
import { anAllowanceLaw, someAllowances } from '../../testing/allowances.ts';
import { aHousehold, aMember, aPersonId } from '../../testing/builders.ts';
import type { RunningGrant } from '../assistance/assistance.ts';
import { endedBefore, monthAfter } from '../assistance/grants.ts';
import { linesOf } from '../assistance/lines.ts';
import { allowanceLinesOf, allowancesToldOf, untoldAllowances } from './allowance-lines.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import type { Allowances } from './allowance.ts';
import { allowanceDecided } from './decide-allowance.ts';
import { lookedAt } from './looked-at.ts';
import { offerOf } from './offer.ts';
import { weighClaim } from './weigh-claim.ts';

const person = aPersonId(1);
const household = aHousehold({ members: [aMember(1, { disability: { kind: 'sight', grade: 1 } })] });
const kinds = ['disability-living', 'disability-nursing'] as const;
const both = (amount: number) => ({ urban: fen(amount), rural: fen(amount) });

/** A place: its standard, how much of it may be had together, and what it gives. */
type Place = { readonly standard: number; readonly most: number; readonly living: number; readonly nursing: number };
const place = fc.record<Place>({
  standard: fc.integer({ min: 1, max: 100_000 }),
  most: fc.integer({ min: 0, max: 15_000 }),
  living: fc.integer({ min: 0, max: 60_000 }),
  nursing: fc.integer({ min: 0, max: 60_000 }),
});

/** What happens in a month, after it was told. */
type Step = {
  readonly grant?: number | undefined;
  readonly later: number;
  readonly claim?: number | undefined;
  readonly place?: Place | undefined;
};
const step = fc.record<Step>({
  grant: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
  // reasons come before less is given: it begins months later
  later: fc.integer({ min: 0, max: 2 }),
  claim: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
  place: fc.option(place, { nil: undefined, freq: 4 }),
});

const base = anAllowanceLaw({ 'subsistence.allowance.classes': kinds.map((allowance) => ({ allowance, class: 'any' })) });

/** Adopted without being read anew: what a place sets is all that differs. */
const lawOf = ({ standard, most, living, nursing }: Place): AllowanceLaw => ({
  ...base,
  standard: both(standard),
  stack: (['single-person', ...kinds] as const).map((of) => ({ group: 1, of, most })),
  'disability-living': both(living),
  'disability-nursing': both(nursing),
});

it('no order of grants, raises, cuts and claims pays one person more in a month than may be had together', () => {
  const seen = { squeezed: 0, paid: 0 };
  fc.assert(
    fc.property(place, fc.array(step, { minLength: 2, maxLength: 10 }), (first, steps) => {
      let [law, limits, month] = [lawOf(first), first, day('2026-01-01')];
      let grants: readonly RunningGrant[] = [];
      let allowances: Allowances = someAllowances([]);
      for (const { grant, later, claim, place: other } of steps) {
        const at = (on: typeof month) => ({
          day: on,
          household,
          assistance: anAssistance({ class: 'margin', grants }),
          deaths: [],
          childChoices: [],
        });
        // the day begins: a standard may, then it is looked, then the month is told
        if (other) [law, limits] = [lawOf(other), other];
        allowances = lookedAt(allowances, at(month), { on: month, by: 'subsistence' }, law).allowances;
        const most = mulDiv(fen(limits.standard), limits.most, 10_000, 'down');
        const own = linesOf({ grants }, month).reduce((sum, { amount }) => sum + amount, 0);
        const told = untoldAllowances(allowances, month);
        const beside = allowanceLinesOf(allowances, month).reduce((sum, { amount }) => sum + amount, 0);
        // what somebody is given as a class alone is no allowance's to cut
        expect(beside).toBeLessThanOrEqual(Math.max(0, most - own));
        if (beside > 0) seen.paid += 1;
        if (told.length > 0) allowances = allowancesToldOf(allowances, month);
        // later in the month
        const on = lastOfMonth(month);
        if (grant !== undefined) {
          const from = addMonths(monthAfter(on), later);
          grants = [...endedBefore(grants, from), aGrant({ class: 'single-person', personId: person, amount: fen(grant), from })];
          const after = lookedAt(allowances, at(on), { on, by: 'subsistence' }, law);
          seen.squeezed += after.made.length;
          allowances = after.allowances;
        }
        const kind = claim === undefined ? undefined : kinds[claim];
        const offer = kind && offerOf(law, kind);
        if (kind && offer?.isOffered && !allowances.given.some((it) => it.kind === kind && it.until === undefined)) {
          const weighed = weighClaim({ kind, personId: person }, { ...at(on), others: allowances.given, from: monthAfter(on) }, law);
          const decided = { claim: { kind, personId: person }, row: offer.row, weighed, standardsHash: law.hash };
          allowances = allowanceDecided(allowances, decided, { on, by: 'decider-1' }).allowances;
        }
        month = addMonths(month, 1);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(seen.paid).toBeGreaterThan(100);
  expect(seen.squeezed).toBeGreaterThan(20);
});
