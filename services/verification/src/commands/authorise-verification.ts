import { accept, reject } from '@jiuzhu/kernel';
import { authorisationGiven } from '@jiuzhu/schema/events/verification/authorisation-given.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { newAuthorisations } from '../adapters/database/authorisations.ts';
import { type Authorisation, missingSigners, strangers, unsoundSigners } from '../domain/authorisation.ts';
import { beyondPurpose, usualScope } from '../domain/sources.ts';
import { calendarDay, idOf, optional, purpose } from '../adapters/input-shapes.ts';

const input = z
  .object({
    household: idOf('household'),
    purpose,
    signatures: z
      .array(z.object({ person: idOf('person'), guardian: optional(idOf('person')) }))
      .min(1)
      .max(100)
      .readonly(),
    scope: optional(
      z
        .array(z.string().regex(/^[A-Za-z]{1,40}$/, '项目代码格式不符'))
        .min(1)
        .max(100)
        .readonly(),
    ),
    signedOn: calendarDay,
    validUntil: calendarDay,
    period: optional(z.object({ from: optional(calendarDay), until: optional(calendarDay) })),
    obligors: optional(z.boolean()),
    documentHash: z.string().regex(/^[0-9a-f]{64}$/, '应为授权书文件的 SHA-256 摘要'),
  })
  .refine(({ signedOn, validUntil }) => signedOn <= validUntil, { path: ['validUntil'], message: '有效期不能早于签署日期' })
  .refine(({ period }) => !period?.from || !period.until || period.from <= period.until, {
    path: ['period'],
    message: '查询期间的止日不能早于起日',
  })
  .refine(({ purpose: of, obligors }) => !obligors || of === 'social-assistance', {
    path: ['obligors'],
    message: '只有申请特困人员救助供养，才查询法定义务人',
  });

/**
 * The written authorisation of all members: who is of age on the day of signing signs, for whoever is not the guardian does. For extreme difficulty
 * the statutory obligors sign too: one who does not is not asked about, and the report says so.
 */
export const authoriseVerification = command({
  allow: { role: 'clerk' },
  input,
  subject: newAuthorisations,
  key: (it) => it.household,
  decide: (it, { household }, { today, newId }) => {
    const { signedOn, validUntil } = it;
    if (signedOn > today) return reject('SignedLater', { path: ['signedOn'] });
    const scope = [...new Set(it.scope ?? usualScope(it.purpose))];
    const beyond = beyondPurpose(scope, it.purpose);
    if (beyond.length > 0) return reject('ScopeExceedsPurpose', { items: beyond, path: ['scope'] });
    const signatures = it.signatures.map(({ person, guardian }) => ({ personId: person, ...(guardian ? { guardianId: guardian } : {}) }));
    const obligors = it.obligors ? household.obligors : [];
    const unknown = strangers(household, obligors, signatures);
    if (unknown.length > 0) return reject('SignersUnknown', { persons: unknown, path: ['signatures'] });
    const missing = [
      ...missingSigners(household, signatures, signedOn),
      ...unsoundSigners({ ...household, obligors }, signatures, signedOn),
    ];
    if (missing.length > 0) return reject('SignersMissing', { persons: missing, path: ['signatures'] });
    const authorisation: Authorisation = {
      id: newId('authorisation'),
      householdId: household.id,
      region: household.region,
      purpose: it.purpose,
      signatures,
      scope,
      period: it.period,
      obligors: it.obligors ?? false,
      signedOn,
      validUntil,
      documentHash: it.documentHash,
    };
    const given = { householdId: household.id, authorisationId: authorisation.id, purpose: it.purpose, signedOn, validUntil };
    return accept({ household, authorisation }, [authorisationGiven(given)]);
  },
});
