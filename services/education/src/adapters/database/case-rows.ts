import type { Fen, Id } from '@jiuzhu/kernel';
import { onlyIds } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import type { TermGrant } from '../../domain/grants/term-grant.ts';
import type { Application, CaseId, Decision, EducationCase } from '../../domain/procedure/education-case.ts';
import { onlyCaseIds } from './only-ids.ts';

/** What of a case no statement asks for by itself. */
export type Content = Pick<EducationCase, 'opened' | 'decisionDue' | 'publicity' | 'inEffectOn' | 'ended' | 'notices' | 'missed'> & {
  readonly application: Omit<Application, 'school' | 'schoolYear'>;
};

type GrantRow = Omit<TermGrant, 'paidOn'> & { readonly paidOn: TermGrant['paidOn'] | null };
type Row = Pick<EducationCase, 'id' | 'householdId' | 'personId' | 'region' | 'version'> & {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly content: Content;
  readonly decision: Decision | null;
  readonly grants: readonly GrantRow[];
};

/** As a column of what is given in a term. */
export const grantJson = `jsonb_build_object('term', g.term, 'kind', g.kind, 'amount', g.amount, 'beginsOn', g.begins_on,
  'paysOn', g.pays_on, 'paidOn', g.paid_on, 'stopped', g.stopped)`;

const whole = `
select c.id, c.household_id::text as "householdId", c.person_id::text as "personId", c.region, c.version, c.content,
  c.school_year as year, c.school_code as code, c.school_name as name,
  (select d.content from case_decisions d where d.case_id = c.id) as decision,
  (select coalesce(jsonb_agg(${grantJson} order by g.begins_on, g.kind), '[]') from term_grants g where g.case_id = c.id) as grants
from education_cases c`;

export const grantIn = ({ paidOn, ...it }: GrantRow): TermGrant => ({
  ...{ ...it, amount: Number(it.amount) as Fen },
  ...(paidOn === null ? {} : { paidOn }),
});

const caseIn = ({ year, code, name, content, decision, grants, ...it }: Row): EducationCase => ({
  ...{ ...it, ...content, application: { ...content.application, schoolYear: year, school: { code, name } } },
  ...(decision ? { decision } : {}),
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
