import type { Id } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { Moved } from '../../domain/assistance/assistance-decision.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { CaseId } from '../../domain/procedure/subsistence-case.ts';
import { insertAssistanceDecision } from './assistance-decisions.ts';
import { assistanceEvents } from '../events/assistance-events.ts';
import { readAssistance, writingAssistance } from './assistance-rows.ts';
import { householdLocks, readHouseholds } from './households.ts';

type HouseholdId = Id<'household'>;

/** A household that is given something, or recognised as something, as it is known today. */
export type AssistedHousehold = {
  readonly household: KnownHousehold;
  readonly assistance: Assistance;
  /** the case from which it came, the latest where there were several */
  readonly origin: CaseId | undefined;
};

const personsOf = ({ assistance }: Moved): readonly string[] => [...new Set(assistance.grants.flatMap(({ personId }) => personId ?? []))];

const originText = `
select distinct on (household_id) household_id::text as household, id from subsistence_cases
where household_id = any($1::uuid[]) and status in ('confirmed', 'recognised') order by household_id, opened_on desc, id`;

const originsOf = async (tx: Tx, ids: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, CaseId>> => {
  const rows = await tx.sql<{ household: HouseholdId; id: CaseId }>('assistance-origins', originText, [ids]);
  return new Map(rows.map(({ household, id }) => [household, id]));
};

type MovedTo = { readonly key: HouseholdId; readonly after: Moved; readonly version: number };

/** What was decided, and what is left to send: the rows as they are now. */
export const saveMoved = async (tx: Tx, changes: readonly MovedTo[]): Promise<Statement> => {
  for (const { key, after } of changes) if (after.made) await insertAssistanceDecision(tx, key, after.made);
  return writingAssistance(changes.map(({ after, version }) => ({ ...after.assistance, version })));
};

export const assistedHouseholds: Store<HouseholdId, AssistedHousehold, Moved, 'AssistanceUnknown'> = {
  unknown: 'AssistanceUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const [households, given, origins] = [await readHouseholds(tx, ids), await readAssistance(tx, ids), await originsOf(tx, ids)];
    return new Map(
      [...given].flatMap(([id, assistance]) => {
        const household = households.get(id);
        return household ? [[id, { household, assistance, origin: origins.get(id) }] as const] : [];
      }),
    );
  },
  save: saveMoved,
  follows: (before, after) => assistanceEvents(before.assistance, after),
  persons: personsOf,
};

type Due = (tx: Tx, now: Date, limit: number) => Promise<readonly HouseholdId[]>;

/** Whose next review nobody has looked up yet. */
export const reviewsUnscheduled: Due = async (tx, _now, limit) => {
  const text = `
select household_id::text as id from assistance
where review_due is null and review_opened_on is null and status in ('running', 'suspended')
  and class in ('tekun', 'dibao', 'single-person', 'margin')
order by household_id limit $1`;
  return idsIn(await tx.sql('reviews-unscheduled', text, [limit]));
};

/** Whose period is over. */
export const reviewsDue: Due = async (tx, now, limit) => {
  const text = 'select household_id::text as id from assistance where review_due <= $1 order by review_due, household_id limit $2';
  return idsIn(await tx.sql('reviews-due', text, [dayOf(now), limit]));
};

/** Of whom the end of support has been posted to the last day. */
export const exitPublicityOver: Due = async (tx, now, limit) => {
  const text = 'select household_id::text as id from assistance where publicity_until < $1 order by publicity_until, household_id limit $2';
  return idsIn(await tx.sql('exit-publicity-over', text, [dayOf(now), limit]));
};

/** Of whom the agencies are to be asked again before the next review. */
export const verificationsDue: Due = async (tx, now, limit) => {
  const text = `
select household_id::text as id from assistance
where verification_due <= $1 and review_opened_on is null and status in ('running', 'suspended') order by verification_due, household_id limit $2`;
  return idsIn(await tx.sql('verifications-due', text, [dayOf(now), limit]));
};

/** Whose last month of a gradual exit has passed. */
export const exitsOver: Due = async (tx, now, limit) => {
  const text = 'select household_id::text as id from assistance where ends_on < $1 order by ends_on, household_id limit $2';
  return idsIn(await tx.sql('exits-over', text, [dayOf(now), limit]));
};

/** Whose recognition has had its last day. */
export const recognitionsOver: Due = async (tx, now, limit) => {
  const text = `
select household_id::text as id from assistance where recognised_until < $1 and status <> 'ended' order by recognised_until, household_id limit $2`;
  return idsIn(await tx.sql('recognitions-over', text, [dayOf(now), limit]));
};

const idsIn = (rows: readonly unknown[]): readonly HouseholdId[] => (rows as readonly { readonly id: HouseholdId }[]).map(({ id }) => id);
