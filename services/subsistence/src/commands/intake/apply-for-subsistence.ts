import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { applyingHouseholds } from '../../adapters/database/cases.ts';
import { isGivenTo } from '../../domain/assistance/assistance.ts';
import { apply, isForTheSame } from '../../domain/procedure/application.ts';
import { filingLaw } from '../../domain/law/filing-law.ts';
import { aides } from '../../domain/procedure/filing.ts';
import type { Applicants } from '../../domain/household/snapshot.ts';
import { isOpen } from '../../domain/procedure/status.ts';
import type { CaseId } from '../../domain/procedure/subsistence-case.ts';
import { account, calendarDay, codes, idOf, optional, sha256 } from '../../adapters/input-shapes.ts';

/**
 * 申请: a member applies for the household (57号 Art 4), or alone (Art 8). That what is declared is true and complete is promised (Art 9), and
 * it is declared whether a member is a near relative of those who handle the case (Art 11). Somebody may file for the applicant, by a mandate; and where the family
 * lives, by its residence permit.
 */
export const applyForSubsistence = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      household: idOf('household'),
      applicant: idOf('person'),
      alone: z.boolean(),
      nearRelative: z.boolean(),
      aid: optional(z.object({ kind: codes(aides), account: optional(account), mandateHash: sha256 })),
      residencePermit: optional(z.object({ hash: sha256, validUntil: calendarDay })),
      kin: optional(z.array(account).max(20).readonly()),
      commitment: z.boolean().refine((it) => it, '申请人应当承诺所提供的信息真实、完整'),
    })
    .refine(({ kin = [], nearRelative }) => nearRelative || kin.length === 0, {
      message: '有近亲属经办的，应当单独登记备案',
      path: ['nearRelative'],
    }),
  subject: applyingHouseholds,
  key: (input) => input.household,
  law: filingLaw,
  decide: (
    { applicant, alone, nearRelative, kin = [], aid, residencePermit: permit },
    { household, cases, assistance },
    { actor, law, newId, today },
  ) => {
    if (household.ended) return reject('HouseholdEnded');
    if (!household.members.some(({ personId }) => personId === applicant)) return reject('ApplicantNotAMember', { path: ['applicant'] });
    if (permit && law.residence !== 'open') return reject('ResidenceFilingClosed', { path: ['residencePermit'] });
    if (permit && permit.validUntil < today) return reject('ResidencePermitExpired', { path: ['residencePermit', 'validUntil'] });
    const applicants: Applicants = alone ? { grain: 'person', personId: applicant } : { grain: 'household' };
    const same = cases.filter((it) => isForTheSame(it.applicants, applicants));
    const isGiven = assistance !== undefined && isGivenTo(assistance, applicants);
    const [open, granted] = [same.find(isOpen), same.find(({ status }) => isGiven && status === 'confirmed')];
    if (open) return reject('CaseAlreadyOpen', { case: open.id });
    if (granted) return reject('AlreadyAssisted', { case: granted.id });
    const id = `subsistence-case/${newId('subsistence-case')}` as CaseId;
    const { id: householdId, region } = household;
    return accept(apply({ id, householdId, region, applicant, applicants, nearRelative, kin, aid, permit }, { on: today, by: actor.id }));
  },
});
