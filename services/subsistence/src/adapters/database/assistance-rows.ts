import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { totalOf } from '../../domain/assistance/assistance.ts';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import { dueOf, untoldDue } from '../../domain/assistance/review-clock.ts';
import { allowancesMoved } from './allowance-rows.ts';
import { basedOn, basesIn, basisText } from './bases.ts';
import type { BasedOn } from './bases.ts';
import { nextMonth } from '../../domain/assistance/lines.ts';

type HouseholdId = Id<'household'>;
/** What nobody asks the database about. */
type Content = Pick<Assistance, 'decidedOn' | 'recoloured' | 'verifiedOn' | 'review' | 'publicity' | 'notices' | 'waiting' | 'withheld'>;

type Row = Pick<Assistance, 'region' | 'class' | 'status' | 'grants' | 'decision' | 'decisions' | 'version'> & {
  readonly household_id: HouseholdId;
  readonly recognised_until: Day | null;
  readonly review_due: Day | null;
  readonly verification_due: Day | null;
  readonly contact_due: Day | null;
  readonly ends_on: Day | null;
  readonly told_of: Day | null;
  readonly basis: string | null;
  readonly based_on: readonly BasedOn[] | null;
  readonly content: Content;
};

const read = `
select household_id::text as household_id, region, class, status, grants, recognised_until::text as recognised_until,
  review_due::text as review_due, verification_due::text as verification_due, contact_due::text as contact_due, ends_on::text as ends_on, told_of::text as told_of, decision, decisions, version, basis, based_on, content
from assistance where household_id = any($1::uuid[])`;

const assistanceIn = ({
  household_id,
  recognised_until,
  review_due,
  verification_due,
  contact_due,
  ends_on,
  told_of,
  basis,
  based_on,
  content,
  ...it
}: Row): Assistance => ({
  ...it,
  ...content,
  householdId: household_id,
  recognisedUntil: recognised_until ?? undefined,
  reviewDue: review_due ?? undefined,
  verificationDue: verification_due ?? undefined,
  contactDue: contact_due ?? undefined,
  endsOn: ends_on ?? undefined,
  toldOf: told_of ?? undefined,
  bases: basis === null || based_on === null ? undefined : basesIn(basis, based_on),
});

export const readAssistance = async (tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, Assistance>> => {
  const rows = await tx.sql<Row>('assistance-read', read, [households]);
  return new Map(rows.map((row) => [row.household_id, assistanceIn(row)]));
};

const columns = `household_id, region, class, status, total, grants, recognised_until, review_due, verification_due, contact_due, review_opened_on, review_until, publicity_until, overdue_on, ends_on, told_of,
  due_month, decision, decisions, version, basis, based_on, content`;
const write = `
with r as (
  select * from jsonb_to_recordset($1::jsonb) as r(
    household_id uuid, region text, class text, status text, total integer, grants jsonb, recognised_until date, review_due date,
    verification_due date, contact_due date, review_opened_on date, review_until date, publicity_until date, overdue_on date, ends_on date, told_of date, due_month date, decision text, decisions integer, version integer,
    basis text, based_on jsonb, content jsonb)
), moved as (${allowancesMoved})
insert into assistance (${columns})
select ${columns} from r where true
on conflict (household_id) do update set region = excluded.region, class = excluded.class, status = excluded.status, total = excluded.total,
  grants = excluded.grants, recognised_until = excluded.recognised_until, review_due = excluded.review_due, verification_due = excluded.verification_due, contact_due = excluded.contact_due,
  review_opened_on = excluded.review_opened_on, review_until = excluded.review_until,
  publicity_until = excluded.publicity_until, overdue_on = excluded.overdue_on, ends_on = excluded.ends_on,
  told_of = excluded.told_of, due_month = excluded.due_month, decision = excluded.decision, decisions = excluded.decisions,
  version = excluded.version, basis = excluded.basis, based_on = excluded.based_on, content = excluded.content`;

/** What moves with every decision and every look at it. */
export const movingColumns = (it: Assistance) => ({
  ...{ household_id: it.householdId, total: totalOf(it), grants: it.grants, due_month: nextMonth(it) },
  ...{
    review_due: it.reviewDue,
    verification_due: it.verificationDue,
    contact_due: it.contactDue,
    review_opened_on: it.review?.openedOn,
    review_until: it.review && dueOf(it.review),
  },
  ...{ decision: it.decision, decisions: it.decisions, version: it.version },
  content: {
    decidedOn: it.decidedOn,
    recoloured: it.recoloured,
    verifiedOn: it.verifiedOn,
    review: it.review,
    publicity: it.publicity,
    notices: it.notices,
    waiting: it.waiting,
    withheld: it.withheld,
  } satisfies Content,
});

const rowOf = (it: Assistance) => ({
  ...movingColumns(it),
  ...{ region: it.region, class: it.class, status: it.status },
  publicity_until: it.publicity?.closedOn === undefined ? it.publicity?.closesOn : undefined,
  overdue_on: it.review && untoldDue(it.review),
  ...{ recognised_until: it.recognisedUntil, ends_on: it.endsOn, told_of: it.toldOf },
  ...(it.bases ? { basis: basisText(it.bases), based_on: basedOn(it.bases) } : {}),
});

/** What is left to send: the rows as they are now. */
export const writingAssistance = (all: readonly Assistance[]) => ({
  name: 'assistance-write',
  text: write,
  values: [JSON.stringify(all.map(rowOf))],
});
