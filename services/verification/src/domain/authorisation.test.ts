import { addDays, addMonths, type Id } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHousehold, aMember, anAuthorisation, anObligor, person, today } from '../testing/builders.ts';
import { inForce, isInForce, missingSigners, strangers, unsoundSigners } from './authorisation.ts';

const born = (years: number, days = 0) => addDays(addMonths(today, -12 * years), days);
const oneWho = (it: Parameters<typeof aMember>[1]) => aHousehold({ members: [aMember(1), aMember(2, it)] });
const missing = (household = aHousehold(), signatures = anAuthorisation().signatures) => missingSigners(household, signatures, today);

describe('who must sign', () => {
  it('lets all members sign, and the guardian of the child', () => expect(missing()).toEqual([]));

  it('misses every adult who did not', () => {
    expect(missing(aHousehold(), [{ personId: person(1) }])).toEqual([person(2), person(3)]);
  });

  it('takes whoever turns eighteen on the day of signing for an adult, and the day before for a minor', () => {
    const alone = [{ personId: person(1) }, { personId: person(2) }];
    const guarded = [{ personId: person(1) }, { personId: person(2), guardianId: person(1) }];
    expect(missing(oneWho({ born: born(18) }), alone)).toEqual([]);
    expect(missing(oneWho({ born: born(18) }), guarded)).toEqual([person(2)]);
    expect(missing(oneWho({ born: born(18, 1) }), alone)).toEqual([person(2)]);
    expect(missing(oneWho({ born: born(18, 1) }), guarded)).toEqual([]);
  });

  it('takes no minor and no stranger for a guardian, and nobody for their own', () => {
    const child = (guardian: number) => [
      { personId: person(1) },
      { personId: person(2) },
      { personId: person(3), guardianId: person(guardian) },
    ];
    for (const guardian of [3, 9]) expect(missing(aHousehold(), child(guardian))).toEqual([person(3)]);
    expect(missing(aHousehold(), child(2))).toEqual([]);
  });

  it('lets a guardian sign for an adult whose disability may take the capacity to act, and for no other', () => {
    const guarded = [{ personId: person(1) }, { personId: person(2), guardianId: person(1) }];
    expect(missing(oneWho({ disability: { kind: 'intellectual', grade: 2 } }), guarded)).toEqual([]);
    expect(missing(oneWho({ disability: { kind: 'sight', grade: 1 } }), guarded)).toEqual([person(2)]);
  });

  it('takes an obligor for no stranger where obligors are asked about, and for one where they are not', () => {
    const signed = [{ personId: person(8) }];
    expect(strangers(aHousehold(), [anObligor(8)], signed)).toEqual([]);
    expect(strangers(aHousehold({ obligors: [anObligor(8)] }), [], signed)).toEqual([person(8)]);
  });

  it('misses no obligor who did not sign, and does not take a signature that no adult gave', () => {
    const unsound = (
      it: Parameters<typeof anObligor>[1],
      ...signatures: readonly { personId: Id<'person'>; guardianId?: Id<'person'> }[]
    ) => unsoundSigners(aHousehold({ obligors: [anObligor(8, it), anObligor(9)] }), signatures, today);
    expect(unsound({})).toEqual([]);
    expect(unsound({}, { personId: person(8) })).toEqual([]);
    expect(unsound({ born: born(18, 1) }, { personId: person(8) })).toEqual([person(8)]);
    expect(unsound({ born: born(17) }, { personId: person(8), guardianId: person(9) })).toEqual([]);
    expect(unsound({}, { personId: person(8), guardianId: person(3) })).toEqual([person(8)]);
    expect(unsound({}, { personId: person(8), guardianId: person(1) })).toEqual([]);
  });

  it('names whoever signed without being a member', () => {
    expect(strangers(aHousehold(), [], [{ personId: person(7) }, { personId: person(3), guardianId: person(8) }])).toEqual([
      person(7),
      person(8),
    ]);
  });

  it('misses exactly those who are left out, whatever the family', () => {
    const families = fc.array(fc.integer({ min: 18, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(families, fc.array(fc.nat(7)), (ages, out) => {
        const household = aHousehold({ members: ages.map((age, i) => aMember(i, { born: born(age) })) });
        const signatures = household.members.filter((_, i) => !out.includes(i)).map(({ personId }) => ({ personId }));
        const left = household.members.filter((_, i) => out.includes(i)).map(({ personId }) => personId);
        expect(missing(household, signatures)).toEqual(left);
      }),
    );
  });
});

describe('an authorisation in force', () => {
  const it_ = anAuthorisation();
  it('holds from the day of signing through its last day, and not once withdrawn', () => {
    expect(isInForce(it_, it_.signedOn)).toBe(true);
    expect(isInForce(it_, it_.validUntil)).toBe(true);
    expect(isInForce(it_, addDays(it_.validUntil, 1))).toBe(false);
    expect(isInForce(it_, addDays(it_.signedOn, -1))).toBe(false);
    expect(isInForce({ ...it_, withdrawnOn: today }, today)).toBe(false);
  });

  it('is bound to its purpose; of several the one signed last holds', () => {
    const older = anAuthorisation({ signedOn: addDays(today, -10), documentHash: '1'.repeat(64) });
    expect(inForce([older, it_], 'social-assistance', today)).toBe(it_);
    expect(inForce([it_, older], 'social-assistance', today)).toBe(it_);
    expect(inForce([older, it_], 'housing-fund', today)).toBeUndefined();
  });
});
