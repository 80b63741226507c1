import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { newVerifications } from '../adapters/verifications.ts';
import { inForce } from '../domain/authorisation.ts';
import { askAll, asksOf } from '../domain/request.ts';
import { queriesOf } from '../effects/query-source.ts';
import { idOf, purpose } from '../adapters/input-shapes.ts';

/** Asks every agency of the authorisation's scope for the members whom it covers. Without an authorisation in force nobody is asked. */
export const requestVerification = command({
  allow: { role: ['clerk', 'verifier'] },
  input: z.object({ household: idOf('household'), purpose }),
  subject: newVerifications,
  key: (it) => it.household,
  decide: (it, { household, authorisations, underWay }, { today, newId }) => {
    const authorisation = inForce(authorisations, it.purpose, today);
    if (!authorisation) return reject('NotAuthorised');
    const running = underWay.find((other) => other.purpose === it.purpose);
    if (running) return reject('VerificationUnderWay', { request: running.id });
    const request = askAll(newId('request'), household, authorisation, today);
    if (asksOf(request).length === 0) return reject('NotAuthorised');
    return accept({ request, household, authorisation }, [], queriesOf(request, household.region));
  },
});
