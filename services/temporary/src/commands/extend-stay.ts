import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { shelterLaw } from '../domain/law/shelter-law.ts';
import { extensionReasons } from '../domain/shelter/shelter-case.ts';
import { shelterStatusOf } from '../domain/shelter/standing.ts';
import { extended } from '../domain/shelter/stay.ts';

/** The stay goes on, for a reason: each time for no longer than the region lets. */
export const extendStay = command({
  allow: { role: 'decider' },
  input: z.object({ case: shelterId, version, reason: codes(extensionReasons) }),
  subject: shelterCases,
  key: (input) => ({ id: input.case }),
  law: shelterLaw,
  decide: ({ version, reason }, { case: it }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (shelterStatusOf(it) !== 'admitted') return reject('CaseInOtherStatus', { status: shelterStatusOf(it) });
    return accept(extended(it, { on: today, by: actor.id }, reason, law));
  },
});
