import type { Id } from '@jiuzhu/kernel';
import { planWritten } from '@jiuzhu/schema/events/referral/plan-written.ts';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { HouseholdFile } from '../../domain/file.ts';
import { leftOut, type Plan, type PlanState, stateOf } from '../../domain/plan/plan.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { openFiles } from './household-files.ts';
import { readTickets, ticketsOf } from './ticket-rows.ts';

type PlanId = Id<'plan'>;
type HouseholdId = Id<'household'>;

const write = `
insert into plans (id, household_id, on_day, by_account, agency, standing, measures)
select id, "householdId", "on", "by", agency, standing, measures
from jsonb_to_recordset($1::jsonb) as r(id uuid, "householdId" uuid, "on" date, "by" text, agency text, standing text, measures jsonb)`;

/** Of a household that is here and has not ended. */
export const plansToWrite: Store<HouseholdId, HouseholdFile, Plan, 'HouseholdUnknown'> = {
  ...openFiles,
  save: async (_tx, changes) => ({ name: 'plans-write', text: write, values: [JSON.stringify(changes.map(({ after }) => after))] }),
  follows: (_before, { id: planId, householdId, measures, on }) => [
    planWritten({ planId, householdId, tickets: measures.map(({ ticketId }) => ticketId), on }),
  ],
  persons: () => [],
};

/** Of each household that is here, the newest first. */
export async function plansOf(tx: Tx, households: readonly HouseholdId[]) {
  const text = `select h.id::text as household, h.region, coalesce(array_agg(p.id::text order by p.seq desc) filter (where p.id is not null), '{}') as ids
    from households h left join plans p on p.household_id = h.id where h.id = any($1::uuid[]) and h.region is not null group by h.id`;
  const rows = await tx.sql<{ household: HouseholdId; region: string; ids: readonly PlanId[] }>('plans-of', text, [households]);
  return new Map(rows.map(({ household, ...it }) => [household, it]));
}

/** A plan with what has become of it. */
export type PlanNow = { readonly plan: Plan; readonly state: PlanState; readonly missing: readonly Ticket[] };

type Row = Plan & { readonly isNewest: boolean };

/** A plan with where its needs are, and those that have come up since. */
export async function readPlans(tx: Tx, ids: readonly PlanId[]): Promise<ReadonlyMap<PlanId, PlanNow>> {
  const text = `select p.id::text as id, p.household_id::text as "householdId", h.region, p.on_day::text as on, p.by_account as by, p.agency, p.standing,
    p.measures, not exists (select from plans n where n.household_id = p.household_id and n.seq > p.seq) as "isNewest"
    from plans p join households h on h.id = p.household_id where p.id = any($1::uuid[])`;
  const rows = await tx.sql<Row>('plans-read', text, [ids]);
  const planned = rows.flatMap(({ measures }) => measures.map(({ ticketId }) => ticketId));
  const tickets = await readTickets(tx, planned);
  const households = await ticketsOf(
    tx,
    rows.map(({ householdId }) => householdId),
  );
  return new Map(
    rows.map(({ isNewest, ...plan }) => {
      const its = plan.measures.map(({ ticketId }) => ticketId);
      const missing = isNewest ? leftOut(households.get(plan.householdId) ?? [], its) : [];
      const state = stateOf(
        its.flatMap((id) => tickets.get(id) ?? []),
        missing,
        isNewest,
      );
      return [plan.id, { plan, state, missing }];
    }),
  );
}
