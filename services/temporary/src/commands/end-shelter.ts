import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, countyOrWithin, optional, sha256, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { shelterLaw } from '../domain/law/shelter-law.ts';
import { travelsAlone } from '../domain/shelter/escort.ts';
import { ways } from '../domain/shelter/shelter-case.ts';
import { isNotToSettle } from '../domain/shelter/settle.ts';
import { shelterStatusOf } from '../domain/shelter/standing.ts';
import { left } from '../domain/shelter/stay.ts';

/**
 * 离站: with a ticket home, brought there, fetched by the family, settled after long, or as they wish: nobody is held. Whoever cannot travel alone gets no ticket, and a
 * hand-over has its sheet.
 */
export const endShelter = command({
  allow: { role: 'clerk' },
  input: z
    .object({ case: shelterId, version, way: codes(ways), to: optional(countyOrWithin), sheetHash: optional(sha256) })
    .refine(({ way, to }) => way === 'settled' || way === 'left' || to !== undefined, { message: '应填写去向', path: ['to'] })
    .refine(({ way, sheetHash }) => (way !== 'escorted' && way !== 'fetched') || sheetHash !== undefined, {
      ...{ message: '交接应当有交接单', path: ['sheetHash'] },
    }),
  subject: shelterCases,
  key: (input) => ({ id: input.case }),
  law: shelterLaw,
  decide: ({ version, way, to, sheetHash }, { case: it }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (shelterStatusOf(it) !== 'admitted') return reject('CaseInOtherStatus', { status: shelterStatusOf(it) });
    if (travelsAlone(it.traits, { way })) return reject('MustBeEscorted', { path: ['way'] });
    const settling = way === 'settled' ? isNotToSettle(it, today, law) : undefined;
    if (settling) return settling;
    return accept(left(it, { on: today, by: actor.id, way, to, sheetHash }, law));
  },
});
