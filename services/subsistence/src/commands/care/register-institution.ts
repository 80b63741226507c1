import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, optional } from '../../adapters/input-shapes.ts';
import { institutions } from '../../adapters/database/institutions.ts';
import { institutionKinds, takenBy } from '../../domain/care/institution.ts';

const beds = z.int('床位数应为整数').min(0, '床位数不能为负').max(10_000, '床位数过大');

/** 供养服务机构登记: a new one of the county, or what has changed of one; never fewer beds than are taken. */
export const registerInstitution = command({
  allow: { role: 'decider' },
  input: z
    .object({
      institution: optional(idOf('institution')),
      region: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, '区划代码格式不符'),
      name: z.string().regex(/^[\p{Script=Han}（）]{2,40}$/u, '机构名称应为汉字'),
      kind: codes(institutionKinds),
      beds,
      nursingBeds: beds,
      open: z.boolean(),
    })
    .refine((it) => it.nursingBeds <= it.beds, { message: '护理型床位不能多于床位', path: ['nursingBeds'] }),
  subject: institutions,
  key: ({ region, name, institution }) => ({ region, name, institution }),
  decide: ({ region, name, kind, beds, nursingBeds, open }, { before, namesake, occupants }, { newId }) => {
    if (namesake && namesake.id !== before?.id) return reject('InstitutionRegistered', { institution: namesake.id, path: ['name'] });
    const taken = takenBy(occupants);
    if (taken.beds > beds || taken.nursingBeds > nursingBeds)
      return reject('InstitutionOccupied', { beds: taken.beds, nursingBeds: taken.nursingBeds });
    const id = before?.id ?? newId('institution');
    return accept({ institution: { id, region, name, kind, beds, nursingBeds, isOpen: open } });
  },
});
