import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { stations } from '../adapters/database/stations.ts';
import { idOf, optional, countyOrWithin } from '../adapters/input-shapes.ts';

/** 救助管理站登记: a new one of the county, or what has changed of one. With fewer beds than are taken nobody is put out. */
export const registerStation = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z.object({
    station: optional(idOf('shelter-station')),
    region: countyOrWithin,
    name: z.string().regex(/^[\p{Script=Han}（）]{2,40}$/u, '救助管理站名称应为汉字'),
    capacity: z.number().int('床位数应为整数').min(0, '床位数不能为负').max(10_000, '床位数过大'),
    open: z.boolean(),
  }),
  subject: stations,
  key: ({ region, name, station }) => ({ region, name, station }),
  decide: ({ region, name, capacity, open }, { before, namesake }, { newId }) => {
    if (namesake && namesake.id !== before?.id) return reject('StationRegistered', { station: namesake.id, path: ['name'] });
    return accept({ station: { id: before?.id ?? newId('shelter-station'), region, name, capacity, isOpen: open } });
  },
});
