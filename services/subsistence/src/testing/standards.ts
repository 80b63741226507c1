import { day, regionCode } from '@jiuzhu/kernel';
import { readStandardsData, resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { allowanceLaw } from '../domain/law/allowance-law.ts';
import { workRules } from '../domain/law/work-law.ts';
import { careLaw } from '../domain/law/care-law.ts';
import { assistanceLaw, endingLaw, recoveryLaw } from '../domain/law/assistance-law.ts';
import { entitlementLaw } from '../domain/law/law.ts';
import type { EntitlementLaw } from '../domain/law/law.ts';
import { contactLaw } from '../domain/law/contact-law.ts';
import { filingLaw } from '../domain/law/filing-law.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';

/** Round figures, so that a test can be read: 600 yuan a person in town and country, property up to twice a year's standard. */
const figures: Readonly<Record<string, unknown>> = {
  'subsistence.standard': { urban: 60_000, rural: 60_000 },
  'subsistence.income.comparator': 'lt',
  'subsistence.income.window': 12,
  'subsistence.income.excluded': [{ item: 'scholarship' }, { item: 'social-assistance' }],
  'subsistence.income.deductions': [
    { item: 'medical', share: 10_000, ceiling: 20_000 },
    { item: 'work-cost', share: 10_000, ceiling: 3_000 },
  ],
  'subsistence.members.excluded': [
    { reason: 'clergy', months: 36 },
    { reason: 'prison', months: 0 },
    { reason: 'detox', months: 0 },
    { reason: 'missing', months: 0 },
  ],
  'subsistence.amount.bands': [{ below: 10_000, pays: 'difference', share: 0 }],
  'subsistence.amount.minimum': 0,
  'subsistence.property.comparator': 'le',
  'subsistence.property.financial-assets': { tekun: 20_000, dibao: 20_000, margin: 30_000, rigid: 30_000 },
  'subsistence.property.vehicles': { tekun: 0, dibao: 0, margin: 1, rigid: 1 },
  'subsistence.property.homes': { tekun: 1, dibao: 1, margin: 1, rigid: 1 },
  'subsistence.property.home-area': { tekun: 3_000, dibao: 3_000, margin: 3_000, rigid: 3_000 },
  'subsistence.property.businesses': { tekun: 0, dibao: 0, margin: 0, rigid: 0 },
  'subsistence.property.machinery': { tekun: 0, dibao: 0, margin: 0, rigid: 0 },
  'subsistence.margin.multiple': 15_000,
  'subsistence.margin.comparator': 'lt',
  'subsistence.single-person.disabilities': [
    { kind: 'any', grade: 2 },
    { kind: 'intellectual', grade: 3 },
    { kind: 'mental', grade: 3 },
  ],
  'subsistence.single-person.basis': 'share',
  'subsistence.single-person.share': { disability: 6_000, 'major-illness': 10_000 },
  'subsistence.tekun.elderly-age': 60,
  'subsistence.tekun.minor-age': 16,
  'subsistence.tekun.disabilities': [
    { kind: 'intellectual', grade: 3 },
    { kind: 'mental', grade: 3 },
    { kind: 'physical', grade: 2 },
    { kind: 'sight', grade: 1 },
  ],
  'subsistence.tekun.income.excluded': [{ item: 'basic-pension' }, { item: 'social-insurance' }, { item: 'old-age-allowance' }],
  'subsistence.tekun.obligor.dibao-age': 60,
  'subsistence.tekun.obligor.elderly-age': 70,
  'subsistence.tekun.obligor.disabilities': [
    { kind: 'any', grade: 2 },
    { kind: 'intellectual', grade: 3 },
    { kind: 'mental', grade: 3 },
  ],
  'subsistence.tekun.basic': { urban: 78_000, rural: 78_000 },
  'subsistence.tekun.care': {
    ...{ 'home-capable': 5_000, 'home-partial': 30_000, 'home-full': 60_000 },
    ...{ 'centralised-capable': 10_000, 'centralised-partial': 40_000, 'centralised-full': 90_000 },
  },
  'subsistence.disposable-income': { urban: 3_600_000, rural: 1_800_000 },
  'subsistence.rigid.ratio': 6_000,
  'subsistence.rigid.comparator': 'gt',
  'subsistence.rigid.items': [
    { item: 'medical', share: 10_000 },
    { item: 'education', share: 10_000 },
    { item: 'rehabilitation', share: 10_000 },
  ],
  'subsistence.rigid.education-ceiling': 600_000,
  'subsistence.supplement': { elderly: 0, minor: 0, 'severe-disability': 0, 'major-illness': 0 },
  'subsistence.rounding.mode': 'up',
  'subsistence.rounding.unit': 'yuan',
  'subsistence.period.survey-start': 3,
  'subsistence.period.verification-start': 3,
  'subsistence.survey': 'required',
  'subsistence.period.publicity': { first: 7, 'after-objection': 0, 'tekun-after-objection': 7, 'after-confirmation': 0 },
  'subsistence.period.county-opinion': 10,
  'subsistence.period.refusal-notice': 3,
  'subsistence.period.total': { county: 30, devolved: 20, special: 45 },
  'subsistence.recognition.margin': 12,
  'subsistence.recognition.rigid': 12,
  'subsistence.meeting.quorum': 3,
  'subsistence.appeal.reconsideration': 60,
  'subsistence.appeal.litigation': 6,
  'subsistence.paid-from': 'next-month',
  'subsistence.review': { tekun: 12, dibao: 12, unstable: 6 },
  'subsistence.verification': { yellow: 6, green: 6 },
  'subsistence.contact': { green: 1 },
  'subsistence.review.margin': 11,
  'subsistence.review.death': 3,
  'subsistence.change.marked': 1_000,
  'subsistence.change.reported-within': 3,
  'subsistence.exit.shares': [
    { month: 1, share: 10_000 },
    { month: 2, share: 8_000 },
    { month: 3, share: 6_000 },
  ],
  'subsistence.exit.for': 'all',
  'subsistence.change.notice': 5,
  'subsistence.period.exit-publicity': 7,
  'subsistence.period.exit-recheck': 15,
  'subsistence.work.refusals': 3,
  'subsistence.work.withheld': 10_000,
  'subsistence.care.assess-within': 10,
  'subsistence.care.assess-again': 12,
  'subsistence.recovery.fine': { least: 10_000, most: 30_000 },
};

const laws = [entitlementLaw, procedureLaw, filingLaw, assistanceLaw, contactLaw, endingLaw, recoveryLaw, careLaw, workRules, allowanceLaw];
const units = new Map(laws.flatMap((law) => Object.values(law).map(({ id, unit }) => [id, unit] as const)));

/** What is given as undefined nobody adopted. */
const known = (given: Readonly<Record<string, unknown>>) =>
  Object.entries({ ...figures, ...given }).filter(([, value]) => value !== undefined);

/** A book with these figures for all places and times, but for those given otherwise, by parameter id. */
export const aBook = (given: Readonly<Record<string, unknown>> = {}): StandardBook =>
  readStandardsData(
    known(given).map(([id, value]) => ({
      name: id,
      data: {
        ...{ id, unit: units.get(id), region: 'national' },
        values: [
          {
            ...{ from: '2021-07-01', publishedAt: '2021-07-01', value, enteredBy: 'officer-1', approvedBy: 'officer-2' },
            ref: { doc: '示例〔2021〕1号', title: '示例标准', issuer: '示例机关' },
          },
        ],
      },
    })),
    { laws },
  );

/** The same, resolved: what a rule is given. */
export const aLaw = (given: Readonly<Record<string, unknown>> = {}): EntitlementLaw => {
  const it = resolve(aBook(given), entitlementLaw, regionCode('610304'), day('2026-11-20'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};
