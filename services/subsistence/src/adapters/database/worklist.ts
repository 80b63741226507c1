import { dayOf, pageByDay, placeIn } from '@jiuzhu/service-kit';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { Officer } from '../../domain/procedure/clock/awaited.ts';
import type { CaseId } from '../../domain/procedure/subsistence-case.ts';
import { onlyCaseIds } from './case-rows.ts';

export const workStates = ['due', 'overdue', 'paused'] as const;
export type WorkState = (typeof workStates)[number];
export type Work = {
  readonly region?: string | undefined;
  readonly agency?: string | undefined;
  readonly officer?: Officer | undefined;
  readonly state?: WorkState | undefined;
};

/** Who has no due day comes after everybody who has one. */
const never = '9999-12-31';
const text = `select id, coalesce(due_on, '${never}')::text as sort from subsistence_cases
  where region between $1 and $1 || '999999999999' and ($2::text is null or region between $2 and $2 || '999999999999')
    and awaited is not null and ($3::text is null or agency = $3) and ($4::text is null or awaited = $4)
    and case $5::text when 'paused' then paused when 'overdue' then due_on < $6::date when 'due' then due_on >= $6::date else true end
    and ($7::date is null or (coalesce(due_on, '${never}'), id) > ($7::date, $8::text))
  order by coalesce(due_on, '${never}'), id limit $9`;

/** What is to be done: the case due first before the others. */
export async function pageOfWork(tx: Tx, { region, agency, officer, state }: Work, scope: Scope): Promise<Page<CaseId>> {
  const [day, id] = placeIn(scope.after, (ids) => onlyCaseIds(ids as readonly CaseId[]));
  const asked = [scope.region, region ?? null, agency ?? null, officer ?? null, state ?? null, dayOf(tx.now)];
  const rows = await tx.sql<{ id: CaseId; sort: string }>('worklist', text, [...asked, day, id, scope.limit + 1]);
  return pageByDay(rows, scope.limit);
}
