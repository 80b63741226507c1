import type { Id } from '@jiuzhu/kernel';
import { dayOf, pageByName, placeByName, type Page, type Scope, type Tx } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { allNeeds, type Need } from '../../domain/ticket/need.ts';
import { codes, onlyIds, optional, place } from '../input-shapes.ts';

export const servicesAsked = z.object({ region: place, need: optional(codes(allNeeds)), open: optional(z.boolean()) });
type ServicesAsked = { readonly region: string; readonly need?: Need | undefined; readonly open?: boolean | undefined };

/** What covers a place: of that place alone, or of what it lies in. `open`: what takes somebody today. */
const text = `
select s.id::text as id, s.name as sort from services s
where s.region = any($1::text[]) and s.closed_on is null and ($2::text is null or $2 = any(s.needs))
  and ($3::boolean is not true or (s.accepting and $4::date between s.from_day and coalesce(s.until_day, 'infinity') and s.capacity > (select count(*)
    from tickets t where t.receiver->>'serviceId' = s.id::text and t.status in ('created', 'accepted', 'in-progress'))))
  and ($5::text is null or (s.name, s.id) > ($5, $6::uuid))
order by s.name, s.id limit $7`;

/** The place and what contains it. */
const covering = (region: string): readonly string[] =>
  [2, 4, 6, 9, 12].filter((it) => it <= region.length).map((it) => region.slice(0, it));

/** Of a place where whoever asks works. */
export async function pageOfServices(
  tx: Tx,
  { region, need, open }: ServicesAsked,
  { region: theirs, after, limit }: Scope,
): Promise<Page<Id<'service'>>> {
  if (!region.startsWith(theirs)) return { keys: [], more: false };
  const values = [covering(region), need ?? null, open ?? null, dayOf(tx.now), ...placeByName(after, onlyIds), limit + 1];
  const rows = await tx.sql<{ id: Id<'service'>; sort: string }>('services-for', text, values);
  return pageByName(rows, limit);
}
