import { accept, reject } from '@jiuzhu/kernel';
import { valueOf } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { day, document, place, values } from '../adapters/input-shapes.ts';
import { parameters } from '../adapters/database/parameters.ts';
import { registers } from '../adapters/database/registers.ts';
import { tellAdopted } from '../adapters/events/told.ts';
import { whyNotAdoptable } from '../domain/adoptable.ts';
import type { Standard } from '../domain/standard.ts';
import { authors, mayWriteFor } from '../domain/who-may.ts';

/** What a document sets for a place is proposed. It binds nobody until another officer approves it. */
export const adoptStandard = command({
  allow: authors,
  input: z.object({ region: place, document, publishedAt: day, values }),
  subject: registers,
  key: ({ region }) => region,
  decide: ({ region, document, publishedAt, values }, { approved }, { actor, newId, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('RegionUnknown', { path: ['region'] });
    const standard: Standard = {
      ...{ id: newId('standard'), state: 'proposed', region, document, publishedAt, illustrative: false },
      values: values.map(({ parameter, from, to, cells }) => ({
        ...{ parameter, from, ...(to ? { to } : {}), value: valueOf(cells) },
        unit: parameters.get(parameter)?.unit ?? 'count',
      })),
      ...{ adoptedBy: actor.id, adoptedOn: today },
    };
    const why = whyNotAdoptable(standard, approved, parameters, today);
    return why ?? accept({ region, standard }, [tellAdopted(standard)]);
  },
});
