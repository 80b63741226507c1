import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { sha256, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { shelterLaw } from '../domain/law/shelter-law.ts';
import { shelterStatusOf } from '../domain/shelter/standing.ts';
import { followedUp } from '../domain/shelter/stay.ts';

/** 回归稳固: whether they stay at home; whoever does not is asked after again. */
export const recordReturnVisit = command({
  allow: { role: 'clerk' },
  input: z.object({ case: shelterId, version, stable: z.boolean(), sheetHash: sha256 }),
  subject: shelterCases,
  key: (input) => ({ id: input.case }),
  law: shelterLaw,
  decide: ({ version, stable, sheetHash }, { case: it }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (shelterStatusOf(it) !== 'returned') return reject('CaseInOtherStatus', { status: shelterStatusOf(it) });
    return accept(followedUp(it, { on: today, by: actor.id, stable, sheetHash }, law));
  },
});
