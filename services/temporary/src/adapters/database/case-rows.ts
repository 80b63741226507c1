import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Befallen } from '../../domain/incident/incident.ts';
import type { CaseId, Decision, TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import { onlyCaseIds } from './only-ids.ts';
import { onlyIds } from '@jiuzhu/service-kit';

type Row = Pick<TemporaryCase, 'id' | 'householdId' | 'region' | 'incident' | 'version'> & {
  readonly reply_by: string | null;
  readonly application: TemporaryCase['application'] | null;
  readonly content: Pick<TemporaryCase, 'opened' | 'missed'> & { readonly notices?: TemporaryCase['notices'] };
  readonly decisions: readonly (Omit<Decision, Later> & Nullable<Pick<Decision, Later>>)[];
};
/** What came of a decision later. */
type Later = 'papers' | 'recovery' | 'staged';
type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

const whole = `
select c.id, c.household_id::text as "householdId", c.region, c.incident, c.application, c.version, c.content,
  to_char(c.reply_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as reply_by,
  (select coalesce(json_agg(d.content::jsonb || jsonb_build_object('papers', d.papers, 'recovery', d.recovery, 'staged', d.staged) order by d.number), '[]')
    from case_decisions d where d.case_id = c.id) as decisions
from temporary_cases c`;

const caseIn = ({ reply_by, application, content, decisions, ...it }: Row): TemporaryCase => ({
  ...it,
  // of what was decided before there were letters there is none
  ...{ notices: [], ...content },
  ...(reply_by ? { replyBy: reply_by } : {}),
  ...(application ? { application } : {}),
  decisions: decisions.map(({ papers, recovery, staged, ...made }) => ({
    ...made,
    ...(papers ? { papers } : {}),
    ...(recovery ? { recovery } : {}),
    ...(staged ? { staged } : {}),
  })),
});

export const readCases = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, TemporaryCase>> => {
  const rows = await tx.sql<Row>('cases-read', `${whole} where c.id = any($1)`, [onlyCaseIds(ids)]);
  return new Map(rows.map(caseIn).map((it) => [it.id, it]));
};

/**
 * And all others of the same households, and of the same persons in whichever household: what is given in one may be for the same thing as what is asked in another. What
 * was refused or withdrawn in another household gave nothing.
 */
export const readCasesOfSamePeople = async (tx: Tx, ids: readonly CaseId[]): Promise<readonly TemporaryCase[]> => {
  const text = `${whole} where c.id in (
    select id from temporary_cases where household_id in (select household_id from temporary_cases where id = any($1))
    union select other.case_id from incident_persons it join incident_persons other using (person_id) where it.case_id = any($1) and not other.refused)`;
  return (await tx.sql<Row>('cases-of-same-people', text, [onlyCaseIds(ids)])).map(caseIn);
};

const idsOf = `
select h.id::text as household, h.region,
  array(select c.id from temporary_cases c where c.household_id = h.id order by c.opened_on desc, c.id) as cases
from households h where h.id = any($1::uuid[])`;

/** Of each household that is known here, where it is and the ids of its cases, the latest first. */
export const readCaseIdsOf = async (tx: Tx, households: readonly Id<'household'>[]) => {
  const rows = await tx.sql<{ household: Id<'household'>; region: string; cases: readonly CaseId[] }>('case-ids-of-households', idsOf, [
    onlyIds(households),
  ]);
  return new Map(rows.map(({ household, region, cases }) => [household, { region, cases }] as const));
};

const befallen = `
select person_id::text as person, kind, happened_on::text as "happenedOn", since::text as since from incident_persons
where not refused and person_id = any($1::uuid[])`;

/** What befell any of these, and was not refused; one person each. */
export const readBefallen = async (tx: Tx, persons: readonly Id<'person'>[]): Promise<readonly Befallen[]> => {
  type Found = Pick<Befallen, 'kind' | 'happenedOn'> & { readonly person: Id<'person'>; readonly since: Day | null };
  const rows = await tx.sql<Found>('incidents-of-persons', befallen, [persons]);
  return rows.map(({ person, since, ...it }) => ({ ...it, ...(since ? { since } : {}), persons: [person] }));
};
