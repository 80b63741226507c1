import { day, regionCode } from '@jiuzhu/kernel';
import { readStandardsData, resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { shelterLaw } from '../domain/law/shelter-law.ts';
import { conferenceLaw } from '../domain/law/conference-law.ts';
import { applyingLaw, expenditureLaw } from '../domain/law/expenditure-law.ts';
import type { ExpenditureLaw } from '../domain/law/expenditure-law.ts';
import { emergencyLaw, replyLaw } from '../domain/law/emergency-law.ts';
import type { EmergencyLaw } from '../domain/law/emergency-law.ts';

/** Round figures, so that a test can be read: 600 yuan a person and month in town, 400 in the country. */
const figures: Readonly<Record<string, unknown>> = {
  'subsistence.standard': { urban: 60_000, rural: 40_000 },
  'temporary.emergency.standard-of': 'urban',
  'temporary.emergency.formula': [
    { class: 'tekun', months: 6, share: 9_000, cap: 0 },
    { class: 'dibao', months: 5, share: 0, cap: 0 },
    { class: 'margin', months: 4, share: 0, cap: 5_000_000 },
    { class: 'rigid', months: 4, share: 0, cap: 5_000_000 },
    { class: 'other', months: 0, share: 5_000, cap: 2_000_000 },
  ],
  'subsistence.disposable-income': { urban: 3_600_000, rural: 1_800_000 },
  'subsistence.income.excluded': [{ item: 'social-assistance' }],
  'temporary.expenditure.income-comparator': 'lt',
  'temporary.expenditure.financial-assets': 20_000,
  'temporary.expenditure.vehicles': 0,
  'temporary.expenditure.homes': 1,
  'temporary.expenditure.burden': 5_000,
  'temporary.expenditure.window': 12,
  'temporary.expenditure.period.publicity': 7,
  'temporary.expenditure.period.decision': 20,
  'temporary.expenditure.formula': [
    { class: 'tekun', kind: 'medical', from: 0, months: 0, share: 9_000, each: 0, cap: 0 },
    { class: 'dibao', kind: 'medical', from: 0, months: 0, share: 2_000, each: 0, cap: 0 },
    { class: 'dibao', kind: 'education', from: 0, months: 0, share: 0, each: 200_000, cap: 0 },
    { class: 'other', kind: 'medical', from: 0, months: 2, share: 0, each: 0, cap: 0 },
    { class: 'other', kind: 'medical', from: 5_000_000, months: 0, share: 0, each: 0, cap: 1_000_000 },
    { class: 'other', kind: 'medical', from: 10_000_000, months: 0, share: 1_000, each: 0, cap: 5_000_000 },
    { class: 'other', kind: 'all', from: 0, months: 1, share: 0, each: 0, cap: 0 },
  ],
  'temporary.shelter.stay': 10,
  'temporary.shelter.extension': 10,
  'temporary.shelter.follow-up': 30,
  'temporary.shelter.settle-after': 3,
  'temporary.stages.visit': 'free',
  'temporary.stages.span': 6,
  'temporary.conference.quorum': 6_667,
  'temporary.conference.cap': 5_000_000,
  'temporary.rounding.mode': 'down',
  'temporary.rounding.unit': 'yuan',
  'temporary.township.limit': 1_000_000,
  'temporary.township.comparator': 'lt',
  'temporary.period.reply': 12,
  'temporary.period.papers': 10,
  'temporary.period.refusal-notice': 3,
  'subsistence.appeal.reconsideration': 60,
  'subsistence.appeal.litigation': 6,
};

const laws = [emergencyLaw, replyLaw, expenditureLaw, applyingLaw, conferenceLaw, shelterLaw];
const units = new Map(laws.flatMap((law) => Object.values(law).map(({ id, unit }) => [id, unit] as const)));

/** By the day from which each holds. */
const datedOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : [['2021-07-01', value]];

/** A book with these figures for all places and times, but for those given otherwise, by parameter id: a value, or a map of values by the day from which each holds. */
export const aBook = (given: Readonly<Record<string, unknown>> = {}): StandardBook =>
  readStandardsData(
    Object.entries({ ...figures, ...given })
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => ({
        name: id,
        data: {
          ...{ id, unit: units.get(id), region: 'national' },
          values: datedOf(value).map(([from, value]) => ({
            ...{ from, publishedAt: '2021-07-01', value, enteredBy: 'officer-1', approvedBy: 'officer-2' },
            ref: { doc: '示例〔2021〕1号', title: '示例标准', issuer: '示例机关' },
          })),
        },
      })),
    { laws },
  );

/** The same, resolved: what a rule is given. */
export const aLaw = (given: Readonly<Record<string, unknown>> = {}): EmergencyLaw => {
  const it = resolve(aBook(given), emergencyLaw, regionCode('610304'), day('2026-03-02'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};

export const aSpendingLaw = (given: Readonly<Record<string, unknown>> = {}): ExpenditureLaw => {
  const it = resolve(aBook(given), expenditureLaw, regionCode('610304'), day('2026-03-02'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};
