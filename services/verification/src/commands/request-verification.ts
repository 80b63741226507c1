import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { tellBegun } from '../adapters/events/tell-begun.ts';
import { newVerifications } from '../adapters/database/verifications.ts';
import { coversPerson, inForce } from '../domain/authorisation.ts';
import { askAll, asksOf } from '../domain/request.ts';
import { queriesOf } from '../effects/query-source.ts';
import { commitments, idOf, optional, purpose } from '../adapters/input-shapes.ts';

/**
 * Asks every agency of the authorisation's scope for those whom it covers. Without an authorisation in force nobody is asked. What a member has
 * committed to in writing (告知承诺) is not asked yet: `checkCommitments` does.
 */
export const requestVerification = command({
  allow: { role: ['clerk', 'verifier'] },
  input: z.object({ household: idOf('household'), purpose, commitments: optional(commitments) }),
  subject: newVerifications,
  key: (it) => it.household,
  decide: (it, { household, authorisations, underWay }, { today, newId, actor }) => {
    const authorisation = inForce(authorisations, it.purpose, today);
    if (!authorisation) return reject('NotAuthorised');
    const running = underWay.find((other) => other.purpose === it.purpose);
    if (running) return reject('VerificationUnderWay', { request: running.id });
    const committed = it.commitments ?? [];
    const beyond = committed.filter(({ personId, item }) => !coversPerson(authorisation, personId) || !authorisation.scope.includes(item));
    if (beyond.length > 0)
      return reject('CommitmentsBeyondScope', { items: [...new Set(beyond.map(({ item }) => item))], path: ['commitments'] });
    const asking = { askedBy: { officer: actor.id, agency: actor.agency }, commitments: committed };
    const request = askAll(newId('request'), household, authorisation, today, asking);
    if (asksOf(request).length === 0) return reject('NothingToAsk');
    return accept({ request, household, authorisation }, [tellBegun(household.id, request, today)], queriesOf(request, household.region));
  },
});
