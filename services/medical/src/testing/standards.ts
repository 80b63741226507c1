import { day, regionCode } from '@jiuzhu/kernel';
import { type Law, readStandardsData, resolve, type StandardBook, type Standards } from '@jiuzhu/policy';
import { claimLaw, type ClaimLaw } from '../domain/law/claim-law.ts';
import { type EmergencyLaw, emergencyLaw } from '../domain/law/emergency-law.ts';
import { illnessLaw, type IllnessLaw } from '../domain/law/illness-law.ts';
import { premiumLaw, type PremiumLaw } from '../domain/law/premium-law.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';
import { medicalClasses } from '../domain/people/medical-class.ts';
import { poolKeys } from '../domain/settlement/pool.ts';

const each = (keys: readonly string[], value: number, other: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(keys.map((key) => [key, other[key] ?? value]));

/** Round figures, so that a test can be read: the margin bears 1,000 yuan first, half is paid of the rest, and no year is paid more than 10,000. */
const figures: Readonly<Record<string, unknown>> = {
  'medical.deductible': each(poolKeys, 0, { margin: 100_000, 'illness-poor': 200_000 }),
  'medical.ratio': each(poolKeys, 5_000, { tekun: 10_000, dibao: 7_000 }),
  'medical.cap': each(poolKeys, 1_000_000),
  'medical.tilt.deductible': each(medicalClasses, 500_000),
  'medical.tilt.ratio': each(medicalClasses, 5_000),
  'medical.tilt.cap': each(medicalClasses, 300_000),
  'medical.unreferred': 'as-referred',
  'medical.reimbursement.uncontracted': 'emergency-alone',
  'medical.reimbursement.within': 12,
  'subsistence.standard': { urban: 70_000, rural: 50_000 },
  'medical.illness-poor.multiple': 15_000,
  'medical.illness-poor.comparator': 'le',
  'medical.illness-poor.valid': 12,
  'medical.premium': 40_000,
  'medical.premium.subsidy': [
    { class: 'tekun', share: 10_000, fixed: 0 },
    { class: 'dibao', share: 0, fixed: 20_000 },
    { class: 'margin', share: 2_500, fixed: 0 },
  ],
  'medical.emergency.ratio': 8_000,
  'medical.emergency.cap': 500_000,
  'medical.emergency.within': 6,
  'medical.period.publicity': 7,
  'medical.period.decision': 20,
  'subsistence.appeal.reconsideration': 60,
  'subsistence.appeal.litigation': 6,
  'medical.rounding.mode': 'halfUp',
  'medical.rounding.unit': 'fen',
};

const laws = [claimLaw, procedureLaw, illnessLaw, premiumLaw, emergencyLaw];
const units = new Map(laws.flatMap((law) => Object.values(law).map(({ id, unit }) => [id, unit] as const)));

/** A book with these figures for all places and times, but for those given otherwise, or from another day, by parameter id. What is given as undefined nobody adopted. */
export const aBook = (given: Readonly<Record<string, unknown>> = {}, from: Readonly<Record<string, string>> = {}): StandardBook =>
  readStandardsData(
    Object.entries({ ...figures, ...given })
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => ({
        name: id,
        data: {
          ...{ id, unit: units.get(id), region: 'national' },
          values: [
            {
              ...{ from: from[id] ?? '2021-07-01', publishedAt: '2021-07-01', value, enteredBy: 'officer-1', approvedBy: 'officer-2' },
              ref: { doc: '示例〔2021〕1号', title: '示例标准', issuer: '示例机关' },
            },
          ],
        },
      })),
    { laws },
  );

/** The same, resolved: what a rule is given. */
const lawOf = <L extends Law>(law: L, given: Given): Standards<L> => {
  const it = resolve(aBook(given), law, regionCode('610304'), day('2026-06-15'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};
type Given = Readonly<Record<string, unknown>>;

export const aLaw = (given: Given = {}): ClaimLaw => lawOf(claimLaw, given);
export const anIllnessLaw = (given: Given = {}): IllnessLaw => lawOf(illnessLaw, given);
export const aPremiumLaw = (given: Given = {}): PremiumLaw => lawOf(premiumLaw, given);
export const anEmergencyLaw = (given: Given = {}): EmergencyLaw => lawOf(emergencyLaw, given);
