import type { HouseholdFile } from '../file.ts';
import type { Clocks } from '../ticket/clocks.ts';
import { moveTo } from '../ticket/move.ts';
import { isInHand, type Ticket } from '../ticket/ticket.ts';
import { untold } from '../ticket/untold.ts';
import type { Day } from '@jiuzhu/kernel';
import type { Consent } from './consent.ts';

type By = { readonly on: Day; readonly by: string; readonly agency: string; readonly clocks: Clocks };

const isSentBy = ({ sender }: Ticket, { id }: Consent): boolean => sender.kind === 'office' && sender.consent === id;
const leftBy = (ticket: Ticket, { id }: Consent): boolean => isInHand(ticket) && ticket.receiver.consent?.id === id;

/**
 * 撤回同意 (个人信息保护法 Art 15, 47): what left by it comes back from whoever has it in hand, who then sees the household no more, nor what comes of
 * what they sent on while they had it.
 */
export const withoutConsent = (file: HouseholdFile, consent: Consent, by: By): HouseholdFile => ({
  ...file,
  tickets: file.tickets
    .map((it) => (isSentBy(it, consent) ? untold(it, by.on) : it))
    .map((it) => (leftBy(it, consent) ? moveTo(it, 'returned', { ...by, reason: 'consent-withdrawn' }) : it)),
});
