import { roundOver } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { assistedHouseholds } from '../../adapters/database/assisted-households.ts';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { endingObjectedTo } from '../../domain/assistance/ending-posted.ts';
import { endingLaw } from '../../domain/law/assistance-law.ts';

/** 公示异议: somebody objects while the end of support in extreme difficulty is posted; it is looked into anew (43号 Art 26). Who and why stays on paper. */
export const objectToReview = command({
  allow: { role: ['clerk', 'reviewer'] },
  input: z.object({ household: idOf('household'), version }),
  subject: assistedHouseholds,
  key: (input) => input.household,
  law: endingLaw,
  decide: ({ version }, { assistance }, { actor, law, today }) => {
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    const { review, publicity } = assistance;
    const closedOn = publicity && roundOver(publicity, today);
    if (closedOn) return reject('ObjectionAfterRound', { closedOn });
    if (!review?.ending) return reject('NotUnderReview');
    return accept({ assistance: endingObjectedTo(assistance, review, { on: today, by: actor.id }, law) });
  },
});
