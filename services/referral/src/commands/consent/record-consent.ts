import { accept, reject } from '@jiuzhu/kernel';
import { consentGiven } from '@jiuzhu/schema/events/referral/consent-given.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { newConsents } from '../../adapters/database/consents.ts';
import { signatures, someNeeds } from '../../adapters/input-shapes/directory-shapes.ts';
import { calendarDay, idOf, optional, sha256 } from '../../adapters/input-shapes.ts';
import { strangers, unsigned } from '../../domain/consent/consent.ts';

/** 知情同意: all of the family let so much of them leave the government, for these needs, to these or to whoever of the directory takes them. */
export const recordConsent = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      ...{ household: idOf('household'), signatures, needs: someNeeds },
      services: optional(z.array(idOf('service')).max(50).readonly()),
      ...{ signedOn: calendarDay, validUntil: calendarDay, documentHash: sha256 },
    })
    .refine(({ signedOn, validUntil }) => signedOn <= validUntil, { path: ['validUntil'], message: '有效期不能早于签署日期' }),
  subject: newConsents,
  key: (it) => it.household,
  decide: ({ household: householdId, services = [], ...it }, file, { today, newId }) => {
    const { household } = file;
    if (!household) return reject('HouseholdUnknown');
    if (it.signedOn > today) return reject('ConsentSignedLater', { path: ['signedOn'] });
    const unknown = strangers(household, it.signatures);
    if (unknown.length > 0) return reject('NotAMember', { path: ['signatures'] });
    const missing = unsigned(household, it);
    if (missing.length > 0) return reject('ConsentUnsigned', { persons: missing, path: ['signatures'] });
    const consent = { ...it, id: newId('consent'), householdId, region: household.region, services: [...new Set(services)] };
    const { id: consentId, needs, signedOn, validUntil } = consent;
    return accept({ file, consent }, [consentGiven({ consentId, householdId, needs, signedOn, validUntil })]);
  },
});
