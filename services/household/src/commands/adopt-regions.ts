import { accept, contains, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { registers } from '../adapters/database/regions.ts';
import { day, left, region, words } from '../adapters/input-shapes.ts';
import { adopt } from '../domain/region.ts';

const regions = z
  .array(
    z.object({
      code: region,
      name: words(60),
      from: day,
      to: left(day),
      successors: left(z.array(region).max(50).readonly()),
    }),
  )
  .min(1, '至少应有一个区划')
  .max(2000)
  .readonly();

/** Divisions as a document established, renamed or dissolved them: all in one region, or those around it. */
export const adoptRegions = command({
  allow: { role: 'registrar', levels: ['county'] },
  input: z.object({ within: region, document: words(200), regions }),
  subject: registers,
  key: ({ within }) => within,
  decide: ({ within, document, regions }, register) => {
    const outside = regions.findIndex(({ code }) => !contains(within, code) && !contains(code, within));
    if (outside >= 0) return reject('RegionUnknown', { path: ['regions', String(outside), 'code'] });
    const backwards = regions.findIndex(({ from, to }) => to !== undefined && to <= from);
    if (backwards >= 0) return reject('InvalidInput', { path: ['regions', String(backwards), 'to'], message: '终止日应晚于起始日' });
    const adopted = regions.map(({ to, successors = [], ...it }) => ({ ...it, ...(to ? { to } : {}), successors, document }));
    return accept({ within, regions: adopt(register.regions, adopted) });
  },
});
