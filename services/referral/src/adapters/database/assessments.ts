import type { Id } from '@jiuzhu/kernel';
import { needsAssessed } from '@jiuzhu/schema/events/referral/needs-assessed.ts';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { HouseholdFile } from '../../domain/file.ts';
import { openFiles } from './household-files.ts';

type AssessmentId = Id<'needs-assessment'>;
/** A household, and what it was just asked. */
export type Assessed = { readonly file: HouseholdFile; readonly assessment: Assessment };

const write = `
insert into assessments (id, household_id, on_day, by_account, agency, line, reason, asked, answered, findings)
select id, "householdId", "on", "by", agency, line, reason, asked, answered, findings
from jsonb_to_recordset($1::jsonb) as r(id uuid, "householdId" uuid, "on" date, "by" text, agency text, line text, reason text, asked jsonb,
  answered jsonb, findings jsonb)`;

/** Of a household that is here: what it was asked is kept beside the tickets that follow from it. */
export const assessing: Store<Id<'household'>, HouseholdFile, Assessed, 'HouseholdUnknown'> = {
  ...openFiles,
  save: async (tx, changes) => {
    const left = await openFiles.save(
      tx,
      changes.map((it) => ({ ...it, after: it.after.file })),
    );
    if (left) await tx.sql(left.name, left.text, left.values);
    return { name: 'assessments-write', text: write, values: [JSON.stringify(changes.map(({ after }) => after.assessment))] };
  },
  follows: (before, { file, assessment: { id: assessmentId, householdId, line, on, findings } }) => {
    const which = (outcome: string) => findings.filter((it) => it.outcome === outcome).map(({ need }) => need);
    const told = needsAssessed({ assessmentId, householdId, line, found: which('found'), open: which('open'), on });
    return [told, ...(openFiles.follows?.(before, file) ?? [])];
  },
  persons: ({ file }) => openFiles.persons?.(file) ?? [],
};

type Row = Omit<Assessment, 'asked'> & { readonly asked: Assessment['asked'] | null };

const columns = `a.id::text as id, a.household_id::text as "householdId", h.region, a.on_day::text as on, a.by_account as by, a.agency, a.line, a.reason,
  a.asked, a.answered, a.findings`;

const assessmentOf = ({ asked, ...row }: Row): Assessment => ({ ...row, on: row.on, asked: asked ?? undefined });

export async function readAssessments(tx: Tx, ids: readonly AssessmentId[]): Promise<ReadonlyMap<AssessmentId, Assessment>> {
  const text = `select ${columns} from assessments a join households h on h.id = a.household_id where a.id = any($1::uuid[])`;
  return new Map((await tx.sql<Row>('assessments-read', text, [ids])).map((row) => [row.id, assessmentOf(row)]));
}

/** Of each household that is here, the newest first. */
export async function assessmentsOf(tx: Tx, households: readonly Id<'household'>[]) {
  const text = `select h.id::text as household, h.region, coalesce(array_agg(a.id::text order by a.on_day desc, a.id) filter (where a.id is not null), '{}') as ids
    from households h left join assessments a on a.household_id = h.id where h.id = any($1::uuid[]) and h.region is not null group by h.id`;
  const rows = await tx.sql<{ household: Id<'household'>; region: string; ids: readonly AssessmentId[] }>('assessments-of', text, [
    households,
  ]);
  return new Map(rows.map(({ household, ...it }) => [household, it]));
}
