import { type Page, pageByDay, placeIn, type Scope, type Tx } from '@jiuzhu/service-kit';
import type { CaseId } from '../../domain/cases/medical-case.ts';
import { onlyCaseIds } from './case-rows.ts';

export type Work = { readonly region?: string | undefined; readonly status?: string | undefined };

const text = `select id, due_on::text as sort from medical_cases
  where due_on is not null and region between $1 and $1 || '999999999999'
    and ($2::text is null or region between $2 and $2 || '999999999999') and ($3::text is null or status = $3)
    and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $6`;

/** What is to be done: what is due first before the others. */
export async function pageOfWork(tx: Tx, { region, status }: Work, scope: Scope): Promise<Page<CaseId>> {
  const asked = [scope.region, region ?? null, status ?? null, ...placeIn(scope.after, onlyCaseIds), scope.limit + 1];
  const rows = await tx.sql<{ id: CaseId; sort: string }>('cases-work', text, asked);
  return pageByDay(rows, scope.limit);
}
