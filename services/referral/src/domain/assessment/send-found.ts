import type { Day, Id } from '@jiuzhu/kernel';
import type { Household } from '../household/household.ts';
import type { Clocks } from '../ticket/clocks.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { receiverOf, twinOf } from '../ticket/sendable.ts';
import type { Line, Ticket } from '../ticket/ticket.ts';
import { type Found, ofWhom } from './assess.ts';
import type { Asked } from './asker.ts';
import type { Finding } from './assessment.ts';

type With = {
  readonly line: Line;
  readonly reason: string;
  readonly asked?: Asked | undefined;
  readonly wordsHash?: string | undefined;
  readonly on: Day;
  readonly by: string;
  readonly agency: string;
  /** where whoever asked works */
  readonly from: string;
  readonly clocks: Clocks;
  readonly newTicket: () => Id<'ticket'>;
};

type Sent = { readonly tickets: readonly Ticket[]; readonly findings: readonly Finding[] };

/** Of what one finding is about: what was observed of this member, and of the household as a whole. */
const observedOf = ({ observed }: Found, personId: Id<'person'> | undefined) =>
  observed.filter((it) => it.personId === undefined || it.personId === personId).map(({ observation }) => observation);

/** Each need that was found is sent to whoever may see to it; where an open ticket asks the same already, it is that one. */
export const sendFound = (household: Household, before: readonly Ticket[], found: readonly Found[], it: With): Sent =>
  found.reduce<Sent>(
    (so, one) => {
      const receiver = receiverOf(one.need, household.region, {});
      const asking = ofWhom(one).map((personId) => twinOf(before, { personId, receiver }) ?? opened(household, one, personId, it));
      return {
        tickets: [...so.tickets, ...asking.filter((ticket) => !before.includes(ticket))],
        findings: [...so.findings, { ...one, tickets: asking.map(({ id }) => id) }],
      };
    },
    { tickets: before, findings: [] },
  );

const opened = (household: Household, one: Found, personId: Id<'person'> | undefined, it: With): Ticket => {
  const { line, wordsHash, asked, on, by, agency, from, clocks } = it;
  const why = { code: it.reason, asked, observed: observedOf(one, personId) };
  const receiver = receiverOf(one.need, household.region, {});
  return openTicket(
    household,
    { personId, need: one.need, line, why, sender: { kind: 'office', agency, by, region: from }, receiver, wordsHash },
    { id: it.newTicket(), on, by, agency, clocks },
  );
};
