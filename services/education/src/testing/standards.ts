import { day, regionCode } from '@jiuzhu/kernel';
import { readStandardsData, resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { applicationLaw, decisionLaw, leavingLaw } from '../domain/law/education-law.ts';
import type { DecisionLaw } from '../domain/law/education-law.ts';

const grants = [
  { class: 'dibao', stage: 'junior', boarding: 'boarding', kind: 'living-subsidy', amount: 60_000 },
  { class: 'dibao', stage: 'junior', boarding: 'day', kind: 'living-subsidy', amount: 30_000 },
  { class: 'dibao', stage: 'senior', boarding: 'day', kind: 'fee-waiver', amount: 80_000 },
  { class: 'dibao', stage: 'senior', boarding: 'day', kind: 'grant', amount: 100_000 },
  { class: 'dibao', stage: 'at-home', boarding: 'day', kind: 'home-teaching', amount: 0 },
  { class: 'tekun', stage: 'junior', boarding: 'boarding', kind: 'living-subsidy', amount: 70_000 },
  { class: 'margin', stage: 'senior', boarding: 'day', kind: 'grant', amount: 50_000 },
];

/** Round figures, so that a test can be read: 600 yuan a term for who boards in a junior school, half of it for who does not. */
const figures: Readonly<Record<string, unknown>> = {
  'education.term.month': { autumn: 9, spring: 3 },
  'education.term.day': { autumn: 1, spring: 1 },
  'education.term.pays-after': { autumn: 44, spring: 44 },
  'education.period.decision': 15,
  'education.period.publicity': 5,
  'education.period.refusal-notice': 3,
  'subsistence.appeal.reconsideration': 60,
  'subsistence.appeal.litigation': 6,
  'education.grants': grants,
};

const laws = [applicationLaw, decisionLaw, leavingLaw];
const units = new Map(laws.flatMap((law) => Object.values(law).map(({ id, unit }) => [id, unit] as const)));

/** A book with these figures for all places and times, but for those given otherwise, by parameter id. */
export const aBook = (given: Readonly<Record<string, unknown>> = {}): StandardBook =>
  readStandardsData(
    Object.entries({ ...figures, ...given })
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => ({
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
export const aLaw = (given: Readonly<Record<string, unknown>> = {}): DecisionLaw => {
  const it = resolve(aBook(given), decisionLaw, regionCode('610304'), day('2026-09-01'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};
