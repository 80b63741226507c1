import { idOf, sha256 } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { type Purpose, purposes } from '../domain/purpose.ts';

export { calendarDay, idOf, onlyIds, optional } from '@jiuzhu/service-kit';

/** The graph writes it in capitals. */
export const purpose = z.string().transform((text, context): Purpose => {
  const found = purposes.find((it) => it.toUpperCase().replaceAll('-', '_') === text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: '不在允许的核对事由之内' });
  return z.NEVER;
});

const itemCode = z.string().regex(/^[A-Za-z]{1,40}$/, '项目代码格式不符');

/** Evidence by its hash: SHA-256, in hex. */
export const evidence = z.array(sha256).max(50).readonly();

const once = (all: readonly { readonly personId: string; readonly item: string }[]): boolean =>
  new Set(all.map(({ personId, item }) => `${personId} ${item}`)).size === all.length;
const place = z.object({ person: idOf('person'), item: itemCode });

/** Of whom and what, each once. */
export const places = z
  .array(place.transform(({ person, item }) => ({ personId: person, item })))
  .min(1, '应至少列明一项')
  .max(500)
  .readonly()
  .refine(once, '同一成员的同一项目只能填写一次');

export const commitments = z
  .array(place.extend({ documentHash: sha256 }).transform(({ person, ...it }) => ({ personId: person, ...it })))
  .max(500)
  .readonly()
  .refine(once, '同一成员的同一项目只能填写一次');
