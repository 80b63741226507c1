import type { Id } from '@jiuzhu/kernel';
import { dayOf, pageByDay, placeIn, type Page, type Scope, type Tx } from '@jiuzhu/service-kit';
import { allDesks } from '../../domain/ticket/desk.ts';
import { worksAtDesk } from '../../domain/ticket/party.ts';
import { onlyIds } from '../input-shapes.ts';
import type { WorkAsked } from '../input-shapes/work-asked.ts';

type TicketId = Id<'ticket'>;

/** Who has no due day comes after everybody who has one. */
const never = '9999-12-31';

/** Of what was sent to whoever asks, or by them, what they still have to do with: as `receives` and `sent` say of one. */
const theirs = {
  receiver: `(t.receiver->'consent' is null or t.status in ('created', 'accepted', 'in-progress') or t.result is not null)`,
  sender: `coalesce((t.sender->>'until')::date, $6::date) >= $6::date`,
} as const;

/**
 * Of a side, receiver or sender: the desks of whoever asks, in what lies in their region, and their agency. A partner's desk is of one county. What is
 * theirs stays on their list when the household moves away, until it is followed up.
 */
const textOf = (side: keyof typeof theirs): string => `
select t.id::text as id, coalesce(t.due_on, '${never}')::text as sort from tickets t join households h on h.id = coalesce(t.home_id, t.household_id)
where t.${side}->>'region' between $1 and $1 || '999999999999'
  and (t.status <> 'followed-up' or h.region between $1 and $1 || '999999999999')
  and (t.${side}->>'agency' = $2 or t.${side}->>'programme' = any($3::text[]))
  and ${theirs[side]}
  and ($4::text is null or t.status = $4)
  and case $5::text when 'overdue' then t.due_on < $6::date when 'due' then t.due_on >= $6::date else t.status <> 'followed-up' or $4 is not null end
  and ($7::date is null or (coalesce(t.due_on, '${never}'), t.id) > ($7::date, $8::uuid))
order by coalesce(t.due_on, '${never}'), t.id limit $9`;

const pageOf =
  (side: keyof typeof theirs) =>
  async (tx: Tx, { status, state }: WorkAsked, { region, actor, after, limit }: Scope): Promise<Page<TicketId>> => {
    const desks = allDesks.filter((desk) => worksAtDesk(actor, desk, region));
    const values = [region, actor.agency, desks, status ?? null, state ?? null, dayOf(tx.now), ...placeIn(after, onlyIds), limit + 1];
    const rows = await tx.sql<{ id: TicketId; sort: string }>(`tickets-of-${side}`, textOf(side), values);
    return pageByDay(rows, limit);
  };

export const pageOfReceived = pageOf('receiver');
export const pageOfSent = pageOf('sender');
