import { day, fen, regionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { Allowance, Allowances } from '../domain/allowance/allowance.ts';
import type { Ground } from '../domain/allowance/ground.ts';
import { allowanceLaw } from '../domain/law/allowance-law.ts';
import type { AllowanceLaw } from '../domain/law/allowance-law.ts';
import { aHousehold, aPersonId } from './builders.ts';
import { aBook } from './standards.ts';

const both = (amount: number) => ({ urban: amount, rural: amount });

/** Round figures: what one place might give, with a stack of the allowance of one alone and the living allowance up to the standard of 600 yuan. */
export const allowanceFigures: Readonly<Record<string, unknown>> = {
  'subsistence.allowance.offered': [
    { allowance: 'heating', to: 'household', every: 'year', month: 11 },
    { allowance: 'disability-living', to: 'person', every: 'month', month: 0 },
    { allowance: 'disability-nursing', to: 'person', every: 'month', month: 0 },
    { allowance: 'disabled-without-income', to: 'person', every: 'month', month: 0 },
    { allowance: 'child-rehabilitation', to: 'person', every: 'once', month: 0 },
    { allowance: 'orphan', to: 'person', every: 'month', month: 0 },
    { allowance: 'unattended-child', to: 'person', every: 'month', month: 0 },
    { allowance: 'pension-premium', to: 'person', every: 'year', month: 12 },
    { allowance: 'illness-living', to: 'person', every: 'month', month: 0 },
    { allowance: 'clergy', to: 'person', every: 'month', month: 0 },
    { allowance: 'funeral', to: 'person', every: 'once', month: 0 },
  ],
  'subsistence.allowance.classes': [
    ...['tekun', 'dibao', 'single-person'].map((of) => ({ allowance: 'heating', class: of })),
    ...['dibao', 'single-person'].map((of) => ({ allowance: 'disability-living', class: of })),
    ...['disability-nursing', 'disabled-without-income', 'child-rehabilitation', 'orphan', 'unattended-child', 'clergy'].map(
      (allowance) => ({
        ...{ allowance, class: 'any' },
      }),
    ),
    ...['tekun', 'dibao', 'margin'].flatMap((of) => ['pension-premium', 'illness-living'].map((allowance) => ({ allowance, class: of }))),
    ...['tekun', 'dibao'].map((of) => ({ allowance: 'funeral', class: of })),
  ],
  'subsistence.allowance.disabilities': [
    { allowance: 'disability-living', kind: 'any', grade: 4 },
    { allowance: 'disability-nursing', kind: 'any', grade: 2 },
    { allowance: 'disability-nursing', kind: 'mental', grade: 3 },
    { allowance: 'disabled-without-income', kind: 'any', grade: 2 },
    { allowance: 'child-rehabilitation', kind: 'any', grade: 4 },
  ],
  'subsistence.allowance.conditions': [
    { allowance: 'disabled-without-income', condition: 'no-own-income', figure: 1 },
    { allowance: 'child-rehabilitation', condition: 'age-below', figure: 7 },
    { allowance: 'orphan', condition: 'age-below', figure: 18 },
    { allowance: 'orphan', condition: 'certificate', figure: 1 },
    { allowance: 'unattended-child', condition: 'age-below', figure: 18 },
    { allowance: 'pension-premium', condition: 'age-from', figure: 16 },
    { allowance: 'pension-premium', condition: 'age-below', figure: 60 },
    { allowance: 'illness-living', condition: 'major-illness', figure: 1 },
    { allowance: 'clergy', condition: 'certificate', figure: 1 },
  ],
  'subsistence.allowance.stack': [
    { group: 1, of: 'single-person', most: 10_000 },
    { group: 1, of: 'disability-living', most: 10_000 },
  ],
  'subsistence.allowance.pension-premium.share': {
    tekun: 10_000,
    dibao: 10_000,
    'single-person': 10_000,
    margin: 5_000,
    rigid: 0,
    none: 0,
  },
  'subsistence.allowance.heating': both(60_000),
  'subsistence.allowance.disability-living': both(24_000),
  'subsistence.allowance.disability-nursing': both(12_000),
  'subsistence.allowance.disabled-without-income': both(30_000),
  'subsistence.allowance.child-rehabilitation': both(1_200_000),
  'subsistence.allowance.orphan': both(150_000),
  'subsistence.allowance.unattended-child': both(140_000),
  'subsistence.allowance.pension-premium': both(20_001),
  'subsistence.allowance.illness-living': both(20_000),
  'subsistence.allowance.clergy': both(10_000),
  'subsistence.allowance.funeral': both(150_000),
};

export const anAllowanceLaw = (given: Readonly<Record<string, unknown>> = {}): AllowanceLaw => {
  const it = resolve(aBook({ ...allowanceFigures, ...given }), allowanceLaw, regionCode('610304'), day('2026-11-20'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};

/** A household that has nothing, in November: paid would be from December. */
export const aGround = (more: Partial<Ground> = {}): Ground => ({
  ...{ day: day('2026-11-20'), household: aHousehold(), deaths: [], childChoices: [], others: [], from: day('2026-12-01') },
  ...more,
});

/** The living allowance of the first member, 240 yuan a month since the spring. */
export const anAllowance = (more: Partial<Allowance> = {}): Allowance => ({
  ...{ kind: 'disability-living', personId: aPersonId(1), every: 'month', amount: fen(24_000), from: day('2026-04-01') },
  ...more,
});

export const someAllowances = (given: readonly Allowance[], more: Partial<Allowances> = {}): Allowances => ({
  ...{ householdId: aHousehold().id, region: '610304001', given, decisions: given.length, version: 3 },
  ...more,
});
