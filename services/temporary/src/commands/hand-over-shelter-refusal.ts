import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { calendarDay, codes, sha256, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { handedOver } from '../domain/shelter/hand-over.ts';
import { receivers } from '../domain/shelter/shelter-case.ts';

/** 送达: whoever was not let in is handed the letter that says why; with who signed for it, or that nobody would. A letter is served once. */
export const handOverShelterRefusal = command({
  allow: { role: 'clerk' },
  input: z.object({ case: shelterId, version, servedOn: calendarDay, receivedBy: codes(receivers), sheetHash: sha256 }),
  subject: shelterCases,
  key: (input) => ({ id: input.case }),
  decide: ({ version, servedOn, receivedBy, sheetHash }, { case: it }, { actor, today }) =>
    handedOver(it, { version, servedOn, receivedBy, sheetHash }, { by: actor.id, today }),
});
