import { dayOf, pageByDay, placeIn } from '@jiuzhu/service-kit';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { CaseId } from '../../domain/procedure/education-case.ts';
import { onlyCaseIds } from './only-ids.ts';

export const workStates = ['due', 'overdue'] as const;
export type Work = { readonly region?: string | undefined; readonly state?: (typeof workStates)[number] | undefined };

const text = `select id, due_on::text as sort from education_cases
  where due_on is not null and region between $1 and $1 || '999999999999'
    and ($2::text is null or region between $2 and $2 || '999999999999')
    and case $3::text when 'overdue' then due_on < $6::date when 'due' then due_on >= $6::date else true end
    and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $7`;

/** What is to be done: what is due first before the others. */
export async function pageOfWork(tx: Tx, { region, state }: Work, scope: Scope): Promise<Page<CaseId>> {
  const asked = [scope.region, region ?? null, state ?? null, ...placeIn(scope.after, onlyCaseIds), dayOf(tx.now), scope.limit + 1];
  const rows = await tx.sql<{ id: CaseId; sort: string }>('worklist', text, asked);
  return pageByDay(rows, scope.limit);
}
