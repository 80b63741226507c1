import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { endsAfter, endsBefore, offer } from '../../adapters/input-shapes/directory-shapes.ts';
import { codes, place } from '../../adapters/input-shapes.ts';
import { newServices } from '../../adapters/database/services.ts';
import { serviceKinds } from '../../domain/directory/service.ts';

const agency = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, '单位代码格式不符');

/** The county writes into the directory what an agency, an organisation or volunteers have to give, and whose people work it. */
export const registerService = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z
    .object({ region: place, agency, kind: codes(serviceKinds), name: z.string().trim().min(2, '名称过短').max(60, '名称过长'), ...offer })
    .refine(endsAfter, endsBefore),
  subject: newServices,
  key: ({ region, name, agency: of }, newId) => ({ id: newId('service'), region, name, agency: of }),
  decide: (it, { id, namesake }) => {
    if (namesake) return reject('ServiceRegistered', { service: namesake, path: ['name'] });
    return accept({ ...it, id, version: 0 });
  },
});
