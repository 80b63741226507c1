import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { amount, caseId, codes, idOf, numbered, sha256, version } from '../adapters/input-shapes.ts';
import { incidentKinds } from '../domain/incident/incident.ts';
import { disagreeing, grantIn, regularised } from '../domain/procedure/papers.ts';

/** 事后补充说明 (民发〔2018〕23号 二(一)): recipient, cause, amount and signatures, of what was paid first. Late papers are papers. */
export const regulariseGrant = command({
  allow: { role: 'clerk' },
  input: z.object({
    ...{ case: caseId, version, decision: numbered, recipient: idOf('person'), cause: codes(incidentKinds), amount },
    sheetHash: sha256,
  }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version, decision, recipient, sheetHash, ...said }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const grant = grantIn(it, decision);
    if (!grant) return reject('GrantUnknown', { path: ['decision'] });
    if (grant.recovery) return reject('GrantUnderRecovery');
    if (grant.papers) return reject('GrantRegularised');
    if (grant.by === actor.id) return reject('RegularisedByItsDecider');
    if (!it.incident.persons.includes(recipient)) return reject('MemberUnknown', { path: ['recipient'] });
    const disagrees = disagreeing(it, grant, said);
    if (disagrees) return reject('PapersDisagree', { path: [disagrees] });
    return accept({ case: regularised(it, grant, { on: today, by: actor.id, recipient, sheetHash }) });
  },
});
