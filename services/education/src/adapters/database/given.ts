import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Given } from '../../domain/grants/term-grant.ts';
import type { CaseGrant, CaseId, EducationCase } from '../../domain/procedure/education-case.ts';
import { grantIn, grantJson } from './case-rows.ts';

const others = `
select c.id, g.term, g.kind from education_cases c
join term_grants g on g.person_id = c.person_id and g.school_year = c.school_year and g.case_id <> c.id and not g.stopped
where c.id = any($1)`;

/** What the pupil of each case is given in the same school year by another, in whichever household. */
export const readGiven = async (tx: Tx, cases: readonly Pick<EducationCase, 'id'>[]): Promise<ReadonlyMap<CaseId, readonly Given[]>> => {
  const rows = await tx.sql<Given & { readonly id: CaseId }>('given-by-others', others, [cases.map(({ id }) => id)]);
  return Map.groupBy(rows, ({ id }) => id);
};

/** A person and a school year: `<uuid>/2026`. */
export type YearKey = string;
export type YearOfPerson = {
  readonly personId: Id<'person'>;
  readonly schoolYear: number;
  /** of the household that the person is of now */
  readonly region: string;
  readonly grants: readonly (CaseGrant & { readonly caseId: CaseId })[];
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const keyed = new RegExp(`^(${uuid})/([1-9]\\d{3})$`);

const years = `
select asked.person::text as "personId", asked.year as "schoolYear", h.region,
  (select coalesce(jsonb_agg(${grantJson} || jsonb_build_object('caseId', g.case_id) order by g.begins_on, g.kind, g.case_id, g.decision), '[]')
    from term_grants g where g.person_id = asked.person and g.school_year = asked.year) as grants
from unnest($1::uuid[], $2::int[]) as asked(person, year)
join households h on h.members @> jsonb_build_array(asked.person)`;

type GrantRow = Parameters<typeof grantIn>[0] & { readonly caseId: CaseId };
type Row = Omit<YearOfPerson, 'grants'> & { readonly grants: readonly GrantRow[] };

/** What a person is given in a school year: of nobody's household nothing. */
export const readYears = async (tx: Tx, keys: readonly YearKey[]): Promise<ReadonlyMap<YearKey, YearOfPerson>> => {
  const asked = keys.flatMap((key) => {
    const [, person, year] = keyed.exec(key) ?? [];
    return person && year ? [{ person, year: Number(year) }] : [];
  });
  const rows = await tx.sql<Row>('years-of-persons', years, [asked.map(({ person }) => person), asked.map(({ year }) => year)]);
  return new Map(
    rows.map(({ grants, ...it }) => [
      `${it.personId}/${String(it.schoolYear)}`,
      { ...it, grants: grants.map(({ caseId, ...one }) => ({ ...grantIn(one), caseId })) },
    ]),
  );
};
