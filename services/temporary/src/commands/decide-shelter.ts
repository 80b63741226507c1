import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases, shelterStream } from '../adapters/database/shelter-cases.ts';
import { admissionLaw } from '../domain/law/shelter-law.ts';
import { admitted } from '../domain/shelter/admit.ts';
import { shelterStatusOf } from '../domain/shelter/standing.ts';

/**
 * 救助站对属于救助对象的应当及时提供救助，不得拒绝；不属于的说明理由: whoever is destitute is let in, and whoever is not is told, in a
 * letter, which of the four conditions is not met.
 * At a station of the county's register: that it is full turns nobody away, and is said.
 */
export const decideShelter = command({
  allow: { role: 'decider' },
  input: z.object({
    ...{
      case: shelterId,
      version,
      station: idOf('shelter-station'),
      supportsSelf: z.boolean(),
      hasKinHere: z.boolean(),
      hasAllowance: z.boolean(),
      livesOnStreets: z.boolean(),
    },
  }),
  subject: shelterCases,
  key: ({ case: id, station }) => ({ id, station }),
  law: admissionLaw,
  decide: (
    { version, supportsSelf, hasKinHere, hasAllowance, livesOnStreets },
    { case: it, station },
    { actor, law, today, version: ofStream },
  ) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (shelterStatusOf(it) !== 'received') return reject('CaseInOtherStatus', { status: shelterStatusOf(it) });
    if (!station) return reject('StationUnknown', { path: ['station'] });
    const source = { kind: 'shelter', stream: shelterStream(it.region), version: ofStream(), asOf: it.opened.on, source: 'declared' };
    return accept(
      admitted(it, { supportsSelf, hasKinHere, hasAllowance, livesOnStreets }, { on: today, by: actor.id, station }, law, source),
    );
  },
});
