import type { Id } from '@jiuzhu/kernel';
import { type Page, pageByDay, placeIn, type Scope, type Tx } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { type LeadStatus, leadStatuses } from '../../domain/lead/lead.ts';
import { codes, onlyIds, optional } from '../input-shapes.ts';

export const leadsAsked = z.object({ status: optional(codes(leadStatuses)) });

const text = `
select id::text as id, told_on::text as sort from leads
where region between $1 and $1 || '999999999999' and ($2::text is null or agency = $2) and status = $3
  and ($4::date is null or (told_on, id) > ($4::date, $5::uuid))
order by told_on, id limit $6`;

/** What is told of a place where whoever asks works; to a partner, what they have told. */
export async function pageOfLeads(
  tx: Tx,
  { status = 'told' }: { readonly status?: LeadStatus | undefined },
  { region, actor, after, limit }: Scope,
): Promise<Page<Id<'lead'>>> {
  const theirs = actor.roles.includes('partner') ? actor.agency : null;
  const rows = await tx.sql<{ id: Id<'lead'>; sort: string }>('leads-of', text, [
    ...[region, theirs, status],
    ...placeIn(after, onlyIds),
    limit + 1,
  ]);
  return pageByDay(rows, limit);
}
