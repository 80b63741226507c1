import type { Day } from '@jiuzhu/kernel';
import type { Care } from '../care/care.ts';
import { foundSince } from '../care/found-since.ts';
import { judge } from '../classification/judge.ts';
import type { Undecidable } from '../classification/judgement.ts';
import type { Household, PersonId, Report } from '../household/facts.ts';
import type { Applicants, Snapshot } from '../household/snapshot.ts';
import type { Survey } from '../household/survey.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { decisionInEffect } from '../procedure/decision/decision.ts';
import type { Hashes } from '../procedure/opinion.ts';
import type { Judged, SubsistenceCase } from '../procedure/subsistence-case.ts';
import { standingGrants } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import type { JudgedAnew } from './review-outcome.ts';

export type ReviewSight = {
  readonly assistance: Assistance;
  readonly household: Household;
  readonly report?: Report | undefined;
  readonly cases: readonly SubsistenceCase[];
  readonly care?: readonly Care[] | undefined;
};

/** What was found at home last: 57号 Art 31 has the means verified anew at a review, and demands no survey by two again, as Art 15 does of an application. */
const findingsOf = (cases: readonly SubsistenceCase[]): Survey | undefined =>
  cases
    .flatMap(({ surveys }) => surveys.map(({ findings }) => findings))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);

/** Who is judged: the household, unless only a member of it was ever admitted. */
const applicantsOf = ({ assistance, cases }: ReviewSight): Applicants => {
  const [alone] = personsAlone(assistance);
  const isWhole = cases.some((it) => it.applicants.grain === 'household' && decisionInEffect(it) && it.status !== 'refused');
  return isWhole || alone === undefined ? { grain: 'household' } : { grain: 'person', personId: alone };
};

const personsAlone = (it: Assistance): readonly PersonId[] =>
  standingGrants(it).flatMap(({ class: of, personId }) =>
    personId && (of === 'single-person' || it.class === 'single-person') ? [personId] : [],
  );

/** Everything is judged anew, from what is known today: the household, and each of its members who has a grant alone. What must be known first is said. */
export const judgeAnew = (sight: ReviewSight, law: EntitlementLaw, today: Day, rulesHash: string): JudgedAnew | Undecidable => {
  const { assistance, household, report, cases } = sight;
  const survey = foundSince(findingsOf(cases), sight.care ?? []);
  const hashes: Hashes = { standardsHash: law.hash, rulesHash };
  const of = (applicants: Applicants): Judged | Undecidable => {
    const snapshot: Snapshot = { day: today, applicants, household, ...(report ? { report } : {}), ...(survey ? { survey } : {}) };
    const judgement = judge(snapshot, law);
    return judgement.class === 'undecidable' ? judgement : { judgement, snapshot, ...hashes };
  };
  const applicants = applicantsOf(sight);
  const whole = of(applicants);
  if ('class' in whole) return whole;
  const persons = applicants.grain === 'household' && whole.judgement.class === 'margin' ? personsAlone(assistance) : [];
  const alone = persons.map((personId) => of({ grain: 'person', personId }));
  const open = alone.find((it): it is Undecidable => 'class' in it);
  return open ?? { household: whole, alone: alone.filter((it): it is Judged => !('class' in it)) };
};
