import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { publicityOverDue } from '../adapters/database/cases.ts';
import { postedCases } from '../adapters/database/spot-checks.ts';
import { decisionEvents } from '../adapters/events/decision-events.ts';
import { tookEffect } from '../domain/procedure/decision/decision.ts';
import { publicityOver } from '../domain/procedure/opinion.ts';
import { isPublicityOver } from '../domain/procedure/publicity.ts';
import { drawnFor } from '../domain/procedure/visit/draw.ts';

/**
 * 公示期满无异议: the papers go to the deciding office (57号 Art 19); or, where the decision itself was posted, it takes effect. Asked too early, or
 * twice, nothing changes.
 */
export const closePublicityWhenDue = timer({
  due: publicityOverDue,
  subject: postedCases,
  decide: (_id, { case: it, tally }, { today }) => {
    if (!isPublicityOver(it, today)) return accept(it);
    if (it.status === 'publicity') return accept(drawnFor(publicityOver(it, today), tally, today));
    const after = tookEffect(it, today);
    return accept(after, decisionEvents(after));
  },
});
