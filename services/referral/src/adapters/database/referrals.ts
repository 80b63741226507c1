import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { readHouseholds } from './household-rows.ts';
import { ticketsOf } from './ticket-rows.ts';

/** What hangs on a household that is here. */
export type Referrals = { readonly region: string; readonly tickets: readonly Ticket[] };

export async function readReferrals(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Referrals>> {
  const [households, tickets] = [await readHouseholds(tx, ids), await ticketsOf(tx, ids)];
  return new Map(
    [...households].flatMap(([id, { household }]) =>
      household ? [[id, { region: household.region, tickets: tickets.get(id) ?? [] }]] : [],
    ),
  );
}
