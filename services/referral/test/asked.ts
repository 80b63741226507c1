import type { Event, Id } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { ask, listPage } from '@jiuzhu/service-kit';
import type { Actor } from '@jiuzhu/service-kit';
import type { Ticket } from '../src/domain/ticket/ticket.ts';
import { referralsOfHousehold, theirReferrals } from '../src/queries/referrals-of-household.ts';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import type { ticketsReceived } from '../src/queries/tickets-received.ts';
import { clerk, type Family, type Opened, uuid } from './opened.ts';

/** The tickets of a household, the oldest first, as an officer sees them. */
export const ticketsOf = async (r: Opened, { household }: Pick<Family, 'household'>, actor: Actor = clerk): Promise<readonly Ticket[]> => {
  const file = (await ask(r.runtime, referralsOfHousehold, [household], actor)).get(household);
  const ids = file ? theirReferrals(file, actor).map(({ id }) => id) : [];
  const found = await ask(r.runtime, ticketById, ids, actor);
  return ids.flatMap((id) => found.get(id)?.ticket ?? []);
};

export const ticketTo = async (r: Opened, family: Pick<Family, 'household'>, programme: string, actor?: Actor): Promise<Ticket> => {
  const found = (await ticketsOf(r, family, actor)).find(
    ({ receiver }) => receiver.kind === 'programme' && receiver.programme === programme,
  );
  if (!found) throw new Error(`no ticket to ${programme}`);
  return found;
};

/** What an officer has received, or sent. */
export const listed = async (r: Opened, list: typeof ticketsReceived, actor: Actor) =>
  (await listPage(r.runtime, list, 'tickets', {}, { first: 100 }, actor)).keys.map(({ key }) => key);

export const confirmed = ({ household }: Pick<Family, 'household'>, it: { readonly personId?: Id<'person'> } = {}): Event =>
  assistanceConfirmed({
    ...{ caseId: `subsistence-case/${uuid()}` as Id<'subsistence-case'>, householdId: household, class: 'dibao', ...it },
    ...{ amount: 114_000 as never, from: '2026-04-01' as never },
  });

export const eventsOf = (r: Opened, { household }: Pick<Family, 'household'>, type: string) =>
  r.rows('select data from kit_outbox where stream = $1 and type = $2 order by stream_version', [`household/${household}`, type]);

/** The second becomes one with the first. */
export async function becomeOne(r: Opened, kept: Family, ended: Family): Promise<void> {
  const at = (it: Family) => ({ householdId: it.household, version: 9 });
  const [on, members] = [r.today(), [...kept.members, ...ended.members]];
  const tell = ({ household }: Family, told: Event) => r.tell(`household/${household}`, told);
  await tell(ended, householdMerged({ householdId: ended.household, on, role: 'ended', other: at(kept), members: [] }));
  await tell(kept, householdMerged({ householdId: kept.household, on, role: 'kept', other: at(ended), members }));
}
