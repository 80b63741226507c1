import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { caredHouseholds } from '../../adapters/database/cared-households.ts';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { careOf, toBeAssessed } from '../../domain/care/care.ts';
import { tekunGrantOf } from '../../domain/care/in-extreme-difficulty.ts';
import { careLaw } from '../../domain/law/care-law.ts';

/** 43号 Art 23: the person, whoever cares for him or her, the village or the institution tells that self-care has changed; it is assessed again within so many days. */
export const reportSelfCareChange = command({
  allow: { role: 'clerk' },
  input: z.object({ household: idOf('household'), version, person: idOf('person') }),
  subject: caredHouseholds,
  key: (input) => input.household,
  law: careLaw,
  decide: ({ version, person }, { assistance, care }, { law, today }) => {
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (!tekunGrantOf(assistance, person)) return reject('NotInExtremeDifficulty', { path: ['person'] });
    return accept({ assistance, care: [toBeAssessed(careOf(care, person), today, law)] });
  },
});
