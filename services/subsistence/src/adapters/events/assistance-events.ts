import { officeOf } from '@jiuzhu/casework';
import { monthOf } from '@jiuzhu/kernel';
import type { Day, Event, Id, Month, RegionCode } from '@jiuzhu/kernel';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { reviewOpened } from '@jiuzhu/schema/events/subsistence/review-opened.ts';
import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { deadlineMissed } from '@jiuzhu/schema/events/subsistence/deadline-missed.ts';
import { recoveryOrdered } from '@jiuzhu/schema/events/subsistence/recovery-ordered.ts';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { type Assistance, standingGrants } from '../../domain/assistance/assistance.ts';
import { dueOf } from '../../domain/assistance/review-clock.ts';
import type { ReviewDeadline } from '../../domain/assistance/review-deadline.ts';
import type { AssistanceDecision, Decided, Moved } from '../../domain/assistance/assistance-decision.ts';
import { decisionInEffect } from '../../domain/procedure/decision/decision.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { CaseId, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { publicityEvents } from './publicity-events.ts';

const countyDigits = 6;

/** What every change of an assistance tells by itself: that it is looked at, or for one cause more; what of it is posted; and what was decided. */
export const assistanceEvents = (before: Assistance, after: Moved): readonly Event[] => [
  ...openedOf(before, after.assistance),
  ...postedOf(before, after.assistance),
  ...(after.made ? [changedOf(after.assistance, after.made), ...furtherOf(before, after.made)] : []),
];

/** What concerns others than payment: a recognition that is over, money that is asked back. */
const furtherOf = (
  { householdId, class: of, recognisedUntil }: Assistance,
  { kind, number: decision, recovery }: AssistanceDecision,
): readonly Event[] => [
  ...(kind === 'lapse' && recognisedUntil ? [recognitionLapsed({ householdId, class: of, until: recognisedUntil })] : []),
  ...(recovery
    ? [
        recoveryOrdered({
          householdId,
          decision,
          ...recovery,
          months: recovery.months.map(({ month, amount }) => ({ month: monthOf(month), amount })),
        }),
      ]
    : []),
];

const openedOf = ({ review: was }: Assistance, { householdId, review: is }: Assistance): readonly Event[] => {
  if (!is || is.causes.length === was?.causes.length) return [];
  const { openedOn, causes } = is;
  const dueOn = dueOf(is);
  return [reviewOpened({ householdId, openedOn, causes: [...causes], ...(dueOn ? { dueOn } : {}) })];
};

/** Of an ending what may be shown: whom it is about, by id. */
const postedOf = ({ publicity: was }: Assistance, { householdId, publicity: is, review }: Assistance): readonly Event[] => {
  const caseId = (is ?? was)?.caseId;
  if (!caseId) return [];
  const support = (review?.ending?.support ?? []).map(({ personId: person, ends }) => ({ person, ends }));
  return publicityEvents({ caseId, householdId }, was, is, { of: 'opinion', support });
};

/** Without what it makes up for. */
const givenOf = (it: Assistance) => {
  const standing = it.status === 'exiting' ? it.grants : standingGrants(it);
  return standing
    .filter(({ backFor }) => backFor === undefined)
    .map(({ class: of, personId, until }) => ({ class: of, ...(personId ? { personId } : {}), ...(until ? { until } : {}) }));
};

const changedOf = (assistance: Assistance, it: AssistanceDecision): Event => {
  const { householdId } = assistance;
  const { number: decision, kind, outcome, class: of, amount, on, from, until } = it;
  return assistanceChanged({
    ...{ householdId, decision, kind, outcome, class: of, amount, on },
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    given: givenOf(assistance),
  });
};

/** As what the household is recognised anew, for the programmes of others. */
export const recognitionEvents = (
  { cases }: { readonly cases: readonly SubsistenceCase[] },
  { assistance, made }: Decided,
): readonly Event[] => {
  const origin = cases.find((it) => it.applicants.grain === 'household' && decisionInEffect(it)) ?? cases.at(-1);
  if (!origin || made.class !== 'margin' || !assistance.recognisedUntil) return [];
  const { householdId, recognisedUntil: until } = assistance;
  return [householdRecognised({ caseId: origin.id, householdId, class: 'margin', from: made.on, until })];
};

type Verified = { readonly origin: CaseId | undefined; readonly household: KnownHousehold };
type Roster = { readonly region: RegionCode; readonly month: Month };

const asking = ({ origin, household }: Verified, requestId: Id<'request'>, on: Day, roster?: Roster): readonly Event[] => {
  if (!origin) return [];
  const asked = { caseId: origin, householdId: household.id, requestId, on, freshFrom: on, agency: officeOf(household.region) };
  return [verificationRequested({ ...asked, ...(roster ? { roster } : {}) })];
};

/** The agencies are asked again, at once, since somebody waits: no report of before the opening answers. */
export const verificationOf = (it: Verified, requestId: Id<'request'>, on: Day): readonly Event[] => asking(it, requestId, on);

/** 定期核查: as one of all that are due in its county this month, in its turn among them. */
export const verificationInTurn = (it: Verified, requestId: Id<'request'>, on: Day): readonly Event[] =>
  asking(it, requestId, on, { region: it.household.region.slice(0, countyDigits) as RegionCode, month: monthOf(on) });

/** What whoever supervises hears of a review that is late. */
export const reviewMissed = (
  { origin: caseId, household }: { readonly origin: CaseId | undefined; readonly household: KnownHousehold },
  missed: readonly ReviewDeadline[],
): readonly Event[] =>
  caseId
    ? missed.map(({ what, day, provisional }) =>
        deadlineMissed({ caseId, householdId: household.id, agency: officeOf(household.region), deadline: what, dueOn: day, provisional }),
      )
    : [];
