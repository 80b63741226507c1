import type { Day, Id } from '@jiuzhu/kernel';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { readHouseholds } from './household-rows.ts';
import { ticketsOf } from './ticket-rows.ts';

/** What hangs on a household that is here. */
export type Referrals = { readonly region: string; readonly tickets: readonly Ticket[]; readonly today: Day };

export async function readReferrals(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Referrals>> {
  const [households, tickets] = [await readHouseholds(tx, ids), await ticketsOf(tx, ids)];
  const today = dayOf(tx.now);
  return new Map(
    [...households].flatMap(([id, { household }]) =>
      household ? [[id, { region: household.region, tickets: tickets.get(id) ?? [], today }]] : [],
    ),
  );
}
