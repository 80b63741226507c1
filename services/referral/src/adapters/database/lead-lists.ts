import type { Id } from '@jiuzhu/kernel';
import { dayOf, type Page, pageByDay, placeIn, type Scope, type Tx } from '@jiuzhu/service-kit';
import { leadStatuses } from '../../domain/lead/lead.ts';
import { onlyIds } from '../input-shapes.ts';
import { type Asked, workOf } from '../input-shapes/work-asked.ts';

export const leadsAsked = workOf(leadStatuses);

/** Where nothing is asked for: what nobody has answered. What the family has closed is there for whoever told of it alone. */
const text = `
select id::text as id, told_on::text as sort from leads
where region between $1 and $1 || '999999999999' and ($2::text is null or agency = $2) and ($2::text is not null or status <> 'closed')
  and case when $3::text is null then status in ('told', 'in-hand') else status = $3 end
  and case $4::text when 'overdue' then due_on < $5::date when 'due' then due_on >= $5::date else true end
  and ($6::date is null or (told_on, id) > ($6::date, $7::uuid))
order by told_on, id limit $8`;

/** What is told of a place where whoever asks works; to a partner, what they have told. */
export async function pageOfLeads(
  tx: Tx,
  { status, state }: Asked<typeof leadsAsked>,
  { region, actor, after, limit }: Scope,
): Promise<Page<Id<'lead'>>> {
  const theirs = actor.roles.includes('partner') ? actor.agency : null;
  const rows = await tx.sql<{ id: Id<'lead'>; sort: string }>('leads-of', text, [
    ...[region, theirs, status ?? null, state ?? null, dayOf(tx.now)],
    ...placeIn(after, onlyIds),
    limit + 1,
  ]);
  return pageByDay(rows, limit);
}
