import type { Fen, Id } from '@jiuzhu/kernel';
import { onlyIds } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import type { Application, CaseGrant, CaseId, Decision, EducationCase } from '../../domain/procedure/education-case.ts';
import { onlyCaseIds } from './only-ids.ts';

/** What of a case no statement asks for by itself. */
export type Content = Pick<EducationCase, 'opened' | 'decisionDue' | 'publicity' | 'inEffectOn' | 'ended' | 'notices' | 'missed'> & {
  readonly objections?: EducationCase['objections'];
  readonly application: Omit<Application, 'school' | 'schoolYear'>;
};

type GrantRow = Omit<CaseGrant, 'paidOn' | 'stoppedFor'> & {
  readonly paidOn: CaseGrant['paidOn'] | null;
  readonly stoppedFor: CaseGrant['stoppedFor'] | null;
};
type Row = Pick<EducationCase, 'id' | 'householdId' | 'personId' | 'region' | 'version'> & {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly content: Content;
  readonly decisions: readonly Decision[];
  readonly grants: readonly GrantRow[];
};

/** As a column of what is given in a term. */
export const grantJson = `jsonb_build_object('term', g.term, 'kind', g.kind, 'amount', g.amount, 'beginsOn', g.begins_on,
  'paysOn', g.pays_on, 'paidOn', g.paid_on, 'stopped', g.stopped, 'stoppedFor', g.stopped_for, 'decision', g.decision)`;

const whole = `
select c.id, c.household_id::text as "householdId", c.person_id::text as "personId", c.region, c.version, c.content,
  c.school_year as year, c.school_code as code, c.school_name as name,
  (select coalesce(jsonb_agg(d.content || jsonb_build_object('number', d.number) order by d.number), '[]')
    from case_decisions d where d.case_id = c.id) as decisions,
  (select coalesce(jsonb_agg(${grantJson} order by g.decision, g.begins_on, g.kind), '[]') from term_grants g where g.case_id = c.id) as grants
from education_cases c`;

export const grantIn = ({ paidOn, stoppedFor, ...it }: GrantRow): CaseGrant => ({
  ...{ ...it, amount: Number(it.amount) as Fen },
  ...(paidOn === null ? {} : { paidOn }),
  ...(stoppedFor === null ? {} : { stoppedFor }),
});

const caseIn = ({ year, code, name, content, decisions, grants, ...it }: Row): EducationCase => ({
  // to what was decided before anybody could object nobody has
  ...{ ...it, objections: [], ...content, application: { ...content.application, schoolYear: year, school: { code, name } } },
  decisions,
  grants: grants.map(grantIn),
});

export const readCases = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, EducationCase>> => {
  const rows = await tx.sql<Row>('cases-read', `${whole} where c.id = any($1)`, [onlyCaseIds(ids)]);
  return new Map(rows.map(caseIn).map((it) => [it.id, it]));
};

const idsOf = `
select h.id::text as household, h.region,
  array(select c.id from education_cases c where c.household_id = h.id order by c.opened_on desc, c.id) as cases
from households h where h.id = any($1::uuid[])`;

/** Of each household that is known here, where it is and the ids of its cases, the latest first. */
export const readCaseIdsOf = async (tx: Tx, households: readonly Id<'household'>[]) => {
  const rows = await tx.sql<{ household: Id<'household'>; region: string; cases: readonly CaseId[] }>('case-ids-of-households', idsOf, [
    onlyIds(households),
  ]);
  return new Map(rows.map(({ household, region, cases }) => [household, { region, cases }] as const));
};
