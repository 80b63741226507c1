import { accept } from '@jiuzhu/kernel';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { reaction } from '@jiuzhu/service-kit';
import { type QueueKey, rosterQueue } from '../adapters/database/roster-queue.ts';

/** What is no roster's is queued nowhere. */
const nowhere = { region: '', month: '' } as unknown as Pick<QueueKey, 'region' | 'month'>;

/**
 * 定期核查: a review is one of many of its county and month, and waits for its turn among them. Asked for once more in the same month it has another turn; told
 * again, when the history is, it has none.
 */
export const queueWhenSubsistenceAsks = reaction({
  on: verificationRequested,
  subject: rosterQueue('subsistence'),
  key: ({ householdId, roster = nowhere }): QueueKey => ({ household: householdId, region: roster.region, month: roster.month }),
  decide: ({ requestId: wanted, on: askedOn, freshFrom, agency, roster }, before, { newId }) => {
    if (!roster || (before && before.askedOn >= askedOn)) return accept(before);
    return accept({
      ...{ roster: newId('roster'), programme: 'subsistence', purpose: 'social-assistance' as const },
      ...{ wanted, askedOn, freshFrom, agency },
    });
  },
});
