import type { Day } from '@jiuzhu/kernel';
import { agencyOfDesk, type Desk, desks } from './desk.ts';
import type { Receiver, Sender, Ticket } from './ticket.ts';

/** Who asks, as the kit knows them. */
export type Officer = { readonly agency: string; readonly region: string; readonly roles: readonly string[] };

/** Whether it is their desk: by their role in the region; where no role is its own, as the partner whose agency it is. */
export const worksAtDesk = (officer: Officer, programme: Desk, region: string): boolean => {
  const { roles } = desks[programme];
  return roles.length > 0
    ? region.startsWith(officer.region) && roles.some((role) => officer.roles.includes(role))
    : officer.roles.includes('partner') && officer.agency === agencyOfDesk(programme, region);
};

/** Whether a ticket that is there is theirs to work. */
export const receives = (officer: Officer, receiver: Receiver): boolean =>
  receiver.kind === 'service' ? officer.agency === receiver.agency : worksAtDesk(officer, receiver.programme, receiver.region);

/** Whether it was sent from theirs; of who told of a family outside the government, while the family lets them know. */
export const sent = (officer: Officer, sender: Sender, on: Day): boolean =>
  sender.kind === 'office'
    ? officer.agency === sender.agency && (sender.until === undefined || on <= sender.until)
    : worksAtDesk(officer, sender.programme, sender.region);

/** 一门受理: whether theirs is the window of where the household lives now. */
export const isWindow = ({ roles, region }: Officer, ticket: Pick<Ticket, 'region'>): boolean =>
  roles.includes('clerk') && ticket.region.startsWith(region);

/** The window sees where each need of a household is, and an auditor what is done where they audit; all others what they sent or received. */
export const maySee = (officer: Officer, ticket: Pick<Ticket, 'region' | 'receiver' | 'sender'>, on: Day): boolean =>
  isWindow(officer, ticket) || officer.roles.includes('auditor') || receives(officer, ticket.receiver) || sent(officer, ticket.sender, on);
