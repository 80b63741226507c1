import { addDays, addMonths } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aHousehold, aMember, aPupil, idOf, today } from '../../testing/builders.ts';
import type { Household } from '../household/household.ts';
import { type Consent, isInForce, type Signature, unsigned } from './consent.ts';
import { consenting } from './consenting.ts';

const [head, child] = [idOf('person', 1), idOf('person', 2)];
const all: readonly Signature[] = [{ personId: head }, { personId: child, guardianId: head }];
const aConsent = (it: Partial<Consent> = {}): Consent => ({
  ...{ id: idOf('consent', 1), householdId: idOf('household', 1), region: aHousehold().region, signatures: all },
  ...{ needs: ['schooling'], services: [], signedOn: today, validUntil: addDays(today, 30), ...it },
});
const missing = (household: Household, signatures: readonly Signature[]) => unsigned(household, aConsent({ signatures }));
const by = (consents: readonly Consent[], it: object = {}) =>
  consenting(aHousehold(), consents, { need: 'schooling', serviceId: idOf('service', 1), on: today, ...it })?.id;

describe('who signs a consent', () => {
  it('is everybody of age for themselves, and an adult of the household for who is not', () => {
    expect(missing(aHousehold(), all)).toEqual([]);
    expect(missing(aHousehold(), [{ personId: head }])).toEqual([child]);
    for (const guardianId of [undefined, child, idOf('person', 9)])
      expect(missing(aHousehold(), [{ personId: head }, { personId: child, guardianId }])).toEqual([child]);
  });

  it('is whoever turns eighteen on the day of signing, and their guardian the day before', () => {
    const turning = (born: number) => aHousehold({ members: [aMember(1), aPupil(2, { born: addDays(addMonths(today, -18 * 12), born) })] });
    const alone = [{ personId: head }, { personId: child }];
    expect([missing(turning(0), alone), missing(turning(0), all)]).toEqual([[], [child]]);
    expect([missing(turning(1), alone), missing(turning(1), all)]).toEqual([[child], []]);
  });

  it('is the guardian of an adult whose disability may take the capacity to act, and of no other adult', () => {
    const guarded = (kind: string) => missing(aHousehold({ members: [aMember(1), aMember(2, { disability: { kind, grade: 1 } })] }), all);
    expect([guarded('mental'), guarded('intellectual'), guarded('multiple'), guarded('sight')]).toEqual([[], [], [], [child]]);
  });

  it('was nobody who was born since', () => {
    const newborn = aPupil(3, { born: addDays(today, 1) });
    const household = aHousehold({ members: [aMember(1), aPupil(2), newborn] });
    expect(missing(household, [...all, { personId: newborn.personId, guardianId: head }])).toEqual([newborn.personId]);
  });
});

describe('a consent', () => {
  it('holds from the day it was signed through its last, and not once it was taken back', () => {
    const it_ = aConsent();
    expect([-1, 0, 30, 31].map((days) => isInForce(it_, addDays(today, days)))).toEqual([false, true, true, false]);
    expect(isInForce(aConsent({ withdrawnOn: today }), today)).toBe(false);
  });

  it('is for its needs and its services alone, and of several the one that holds longest', () => {
    const service = idOf('service', 1);
    expect(by([aConsent()])).toBeDefined();
    expect(by([aConsent()], { need: 'illness' })).toBeUndefined();
    expect(by([aConsent({ services: [service] })])).toBeDefined();
    expect(by([aConsent({ services: [idOf('service', 2)] })])).toBeUndefined();
    expect(by([aConsent({ services: [service] })], { serviceId: undefined })).toBeUndefined();
    expect(by([aConsent()], { on: addDays(today, 31) })).toBeUndefined();
    const longer = aConsent({ id: idOf('consent', 2), validUntil: addDays(today, 60) });
    expect([by([aConsent(), longer]), by([longer, aConsent()])]).toEqual([longer.id, longer.id]);
  });
});
