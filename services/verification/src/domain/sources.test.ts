import { describe, expect, it } from 'vitest';
import { agencies } from './agencies.ts';
import { items } from '@jiuzhu/schema/events/verification/items.ts';
import { purposes } from './purpose.ts';
import { beyondPurpose, sourceItem, sources, usualScope } from './sources.ts';

/** What the county's division of duties, and the older one of another county, have each agency tell, by the number of the duty in the inventory. */
const duties: readonly (readonly [string, keyof typeof agencies, readonly string[]])[] = [
  ['0-24', 'development-reform', ['creditRecord']],
  ['0-28', 'education', ['enrolment']],
  ['0-30', 'public-security', ['vehicle', 'hukou', 'entryExit']],
  ['0-49', 'finance', ['fiscalPayroll']],
  ['0-57', 'human-resources', ['pension', 'workInjury', 'employment']],
  ['0-60', 'natural-resources', ['realEstate']],
  ['0-64', 'housing', ['housingSecurity']],
  ['0-65', 'agriculture', ['farmMachinery']],
  ['0-70', 'health', ['death', 'hivStatus']],
  ['0-74', 'veterans', ['veteranBenefit']],
  ['0-76', 'emergency', ['disasterRelief']],
  ['0-83', 'market-regulation', ['businessRegistration']],
  ['0-84', 'religious-affairs', ['clergy']],
  ['0-86', 'healthcare-security', ['hospitalSettlement', 'medicalInsurance']],
  ['0-91', 'tax', ['taxPayment']],
  ['0-93', 'disabled-federation', ['disabilityCertificate']],
  ['0-95', 'central-bank', ['bankDeposit', 'securities', 'creditReference']],
  ['2-13', 'housing', ['homeOwnership', 'homeTransaction', 'homeLease']],
  ['2-14', 'human-resources', ['employment', 'socialInsuranceContribution', 'benefit']],
  ['2-22', 'transport', ['ship', 'commercialVehicle']],
  ['2-22', 'housing-fund', ['housingFund']],
];

describe('the table of sources', () => {
  it.each(duties)('has what duty %s wants of %s', (_, agency, codes) => {
    expect(sources.filter((it) => it.agency === agency).map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    expect(beyondPurpose(codes, 'social-assistance'), 'assistance may ask it').toEqual([]);
  });

  it('has every agency, and every code once', () => {
    expect(new Set(sources.map(({ agency }) => agency))).toEqual(new Set(Object.keys(agencies)));
    expect(new Set(sources.map(({ code }) => code)).size).toBe(sources.length);
  });

  it('adds up only what measures the same means item', () => {
    for (const one of sources) for (const other of sources) if (one.measures === other.measures) expect(one.gives).toEqual(other.gives);
  });

  it('asks usually for nothing beyond the purpose, for assistance income and all property', () => {
    for (const purpose of purposes) expect(beyondPurpose(usualScope(purpose), purpose)).toEqual([]);
    const given = usualScope('social-assistance').flatMap((code) => {
      const gives = sourceItem(code)?.gives;
      return gives && gives.kind !== 'flag' ? [gives.item] : [];
    });
    expect(new Set(given)).toEqual(
      new Set(['wage', 'transfer', 'deposit', 'securities', 'insurance', 'online-finance', 'vehicle', 'home', 'business', 'machinery']),
    );
  });

  it('is told in events by the codes of what is not sensitive, and by no other', () => {
    expect(sources.filter(({ sensitive }) => sensitive === undefined).map(({ code }) => code)).toEqual(items);
  });

  it('holds HIV status, health and credit for assistance alone', () => {
    for (const purpose of purposes.filter((it) => it !== 'social-assistance'))
      expect(beyondPurpose(['hivStatus', 'creditReference', 'hospitalSettlement'], purpose)).toHaveLength(3);
  });
});
