import type { Day } from '@jiuzhu/kernel';
import { agencyOfDesk, type Desk, desks } from './desk.ts';
import { isInHand, type Receiver, type Sender, type Ticket } from './ticket.ts';

/** Who asks, as the kit knows them. */
export type Officer = { readonly agency: string; readonly region: string; readonly roles: readonly string[] };

/** Whether it is their desk: by their role in the region; where no role is its own, as the partner whose agency it is. */
export const worksAtDesk = (officer: Officer, programme: Desk, region: string): boolean => {
  const { roles } = desks[programme];
  return roles.length > 0
    ? region.startsWith(officer.region) && roles.some((role) => officer.roles.includes(role))
    : officer.roles.includes('partner') && officer.agency === agencyOfDesk(programme, region);
};

/** What has to be known of a ticket to say whose it is to work. */
export type Received = Pick<Ticket, 'receiver' | 'status' | 'result'>;

const isSentTo = (officer: Officer, receiver: Receiver): boolean =>
  receiver.kind === 'service' ? officer.agency === receiver.agency : worksAtDesk(officer, receiver.programme, receiver.region);

/**
 * Whether a ticket that is there is theirs to work. Who received it by a consent of the family has it only while it is in hand, or where the result is
 * their own: what came back is theirs no more, whether they returned it or the family took its consent back (个人信息保护法 Art 15, 19).
 */
export const receives = (officer: Officer, ticket: Received): boolean =>
  isSentTo(officer, ticket.receiver) && (ticket.receiver.consent === undefined || isInHand(ticket) || ticket.result !== undefined);

/** Whether it was sent from theirs; of who told of a family outside the government, while the family lets them know. */
export const sent = (officer: Officer, sender: Sender, on: Day): boolean =>
  sender.kind === 'office'
    ? officer.agency === sender.agency && (sender.until === undefined || on <= sender.until)
    : worksAtDesk(officer, sender.programme, sender.region);

/** 一门受理: whether theirs is the window of where the household lives now. */
export const isWindow = ({ roles, region }: Officer, ticket: Pick<Ticket, 'region'>): boolean =>
  roles.includes('clerk') && ticket.region.startsWith(region);

/** The window sees where each need of a household is, and an auditor what is done where they audit; all others what they sent or received. */
export const maySee = (officer: Officer, ticket: Received & Pick<Ticket, 'region' | 'sender'>, on: Day): boolean =>
  isWindow(officer, ticket) || officer.roles.includes('auditor') || receives(officer, ticket) || sent(officer, ticket.sender, on);
