import type { Event } from '@jiuzhu/kernel';
import { leadAnswered } from '@jiuzhu/schema/events/referral/lead-answered.ts';
import { leadClosed } from '@jiuzhu/schema/events/referral/lead-closed.ts';
import { leadOverdue } from '@jiuzhu/schema/events/referral/lead-overdue.ts';
import { needTold } from '@jiuzhu/schema/events/referral/need-told.ts';
import type { Lead } from '../../domain/lead/lead.ts';

export const leadTold = ({ id: leadId, need, region, agency, toldOn: on, agreed: { signedOn, validUntil } }: Lead): Event =>
  needTold({ leadId, need, region, agency, signedOn, validUntil, on });

/** What every change of a lead tells, whoever made it. */
export const leadEvents = (before: Lead, after: Lead): readonly Event[] => {
  const { id: leadId, need, region, ticketId, reason, answeredOn, closedOn, due } = after;
  return [
    ...(answeredOn && !before.answeredOn
      ? [leadAnswered({ leadId, ...(ticketId ? { ticketId } : {}), ...(reason ? { reason } : {}), region, on: answeredOn })]
      : []),
    ...(due && after.overdueTold && !before.overdueTold
      ? [leadOverdue({ leadId, need, region, dueOn: due.day, provisional: due.provisional })]
      : []),
    ...(closedOn && !before.closedOn ? [leadClosed({ leadId, region, on: closedOn })] : []),
  ];
};
