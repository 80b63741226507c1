import { accept, reject } from '@jiuzhu/kernel';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { erasures } from '../adapters/database/erasures.ts';
import { documentNumber, id, version } from '../adapters/input-shapes.ts';
import { keptUntil, openCases } from '../domain/erasure.ts';
import { retentionLaw } from '../domain/law.ts';

/**
 * 销毁: of a household that has ended, about which nothing is open and whose file need not be kept any longer, all is destroyed that can say who
 * somebody was, prove something of them or tell of them in words (Personal Information Protection Law, article 47). By the county's registrar,
 * where the files are kept: who handles cases shall not be able to make what they did unfindable. No archive is destroyed but by an order
 * (Archives Law, article 21): the document is named by its number.
 */
export const eraseHousehold = command({
  allow: { role: 'registrar', levels: ['county'] },
  input: z.object({ household: id('household'), version, document: documentNumber }),
  subject: erasures,
  key: ({ household }) => household,
  law: retentionLaw,
  decide: ({ version, document }, erasing, { today, law, ...ctx }) => {
    const { household, persons } = erasing;
    if (household.erasedOn) return reject('HouseholdErased');
    if (version !== ctx.version()) return reject('StaleVersion', { current: ctx.version(), path: ['version'] });
    if (household.status !== 'ended') return reject('HouseholdNotEnded');
    const cases = openCases(erasing);
    if (cases.length > 0) return reject('CasesOpen', { cases });
    const until = keptUntil(erasing, law);
    if (today <= until) return reject('RetentionNotOver', { until });
    const erased = { household: household.id, on: today, document, persons };
    return accept(erased, [householdErased({ householdId: household.id, on: today, personIds: [...persons] })]);
  },
});
