import { isDuring } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { calendarDay, codes, idOf, optional, sha256, version } from '../../adapters/input-shapes.ts';
import { placedHouseholds } from '../../adapters/database/placed-households.ts';
import { careOf } from '../../domain/care/care.ts';
import { isFitFor, missingBed } from '../../domain/care/institution.ts';
import { isInstitutionFirst, mayBePlaced, needsNursing, placed } from '../../domain/care/placement.ts';
import { careForms } from '../../domain/household/survey.ts';

/**
 * 供养形式: where somebody in extreme difficulty is cared for, by a signed agreement; the form is the person's own choice (649号 Art 19). Who goes elsewhere frees the
 * bed. What is given changes when that is decided.
 */
export const placeInCare = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      ...{ household: idOf('household'), version, person: idOf('person'), form: codes(careForms) },
      institution: optional(idOf('institution')),
      signedOn: calendarDay,
      agreementHash: sha256,
      ownWish: z.boolean(),
    })
    .refine(({ form, institution }) => (form === 'centralised') === (institution !== undefined), {
      message: '集中供养应当填写供养服务机构，分散供养不填',
      path: ['institution'],
    }),
  subject: placedHouseholds,
  key: ({ household, institution }) => ({ household, institution }),
  decide: ({ version, person, form, signedOn, agreementHash, ownWish, ...into }, it, { actor, today }) => {
    const { assistance, household, institution } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (into.institution && (!institution?.isOpen || institution.region.slice(0, 6) !== household.region.slice(0, 6)))
      return reject('InstitutionUnknown', { path: ['institution'] });
    const member = household.members.find(({ personId }) => personId === person);
    if (!member || !mayBePlaced(assistance, member, institution?.kind === 'psychiatric'))
      return reject('NotInExtremeDifficulty', { path: ['person'] });
    const care = careOf(it.care, person);
    if (isInstitutionFirst(care, form, ownWish)) return reject('InstitutionFirst', { path: ['form'] });
    if (institution && !isFitFor(institution, member)) return reject('InstitutionUnfit', { path: ['institution'] });
    const missing = institution && missingBed(institution, it.occupants, { personId: person, nursing: needsNursing(care) });
    if (missing) return reject('InstitutionFull', { nursing: missing === 'nursing-bed', path: ['institution'] });
    const from = care.placements?.at(-1)?.signedOn ?? assistance.decidedOn ?? signedOn;
    if (!isDuring(signedOn, from, today)) return reject('DayOutsideProcedure', { from, to: today, path: ['signedOn'] });
    const placement = { on: today, by: actor.id, form, institution: institution?.id, signedOn, agreementHash };
    return accept({ assistance, care: [placed(care, placement)] });
  },
});
