import { dayOf, pageByDay, placeIn } from '@jiuzhu/service-kit';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { CaseId } from '../../domain/procedure/temporary-case.ts';
import { onlyCaseIds } from './only-ids.ts';

export const workStates = ['due', 'overdue'] as const;
export type Work = { readonly region?: string | undefined; readonly state?: (typeof workStates)[number] | undefined };

/** An hour that is over is overdue, though its day is not. */
const overdue = `(due_on < $6::date or (status = 'reported' and reply_due_at <= $7::timestamptz))`;
const text = `select id, due_on::text as sort from temporary_cases
  where due_on is not null and region between $1 and $1 || '999999999999'
    and ($2::text is null or region between $2 and $2 || '999999999999')
    and case $3::text when 'overdue' then ${overdue} when 'due' then not ${overdue} else true end
    and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $8`;

/** What is to be done: what is due first before the others. */
export async function pageOfWork(tx: Tx, { region, state }: Work, scope: Scope): Promise<Page<CaseId>> {
  const asked = [scope.region, region ?? null, state ?? null, ...placeIn(scope.after, onlyCaseIds), dayOf(tx.now), tx.now, scope.limit + 1];
  const rows = await tx.sql<{ id: CaseId; sort: string }>('worklist', text, asked);
  return pageByDay(rows, scope.limit);
}
