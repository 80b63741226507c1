import { accept } from '@jiuzhu/kernel';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { reaction } from '@jiuzhu/service-kit';
import { commissions } from '../adapters/database/commissions.ts';
import { tellBegun } from '../adapters/events/tell-begun.ts';
import { inForce } from '../domain/authorisation.ts';
import { askAll, asksOf } from '../domain/request.ts';
import { answering } from '../domain/standing-report.ts';
import { queriesOf } from '../effects/query-source.ts';

const purpose = 'social-assistance';

/**
 * A case was accepted: the agencies are asked, by the id that the case gave the request. Nobody is asked without an authorisation in force, nor twice at a
 * time, nor where a complete report answers already. What is one of a roster has its turn there.
 */
export const requestWhenSubsistenceAsks = reaction({
  on: verificationRequested,
  subject: commissions,
  key: ({ householdId }) => householdId,
  decide: ({ requestId, agency, freshFrom, roster }, it, { today, actor }) => {
    if (!it || roster) return accept(it);
    const { household, authorisations, underWay, newest } = it;
    const authorisation = inForce(authorisations, purpose, today);
    const running = underWay.find((other) => other.purpose === purpose);
    const isAnswered = answering(newest, { purpose, freshFrom, today }) !== undefined;
    if (authorisation && running) return accept(it, [tellBegun(household.id, running, today)]);
    if (!authorisation || isAnswered) return accept(it);
    const request = askAll(requestId, household, authorisation, today, { askedBy: { officer: actor.id, agency }, commitments: [] });
    if (asksOf(request).length === 0) return accept(it);
    return accept({ request, household, authorisation }, [tellBegun(household.id, request, today)], queriesOf(request, household.region));
  },
});
