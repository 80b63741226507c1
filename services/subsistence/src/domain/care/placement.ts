import { isInForce } from '../assistance/assistance.ts';
import type { Assistance } from '../assistance/assistance.ts';
import type { Member } from '../household/facts.ts';
import { selfCareGradeOf } from '../household/self-care.ts';
import type { CareForm } from '../household/survey.ts';
import { failedOf } from './care.ts';
import type { Care, Placement } from './care.ts';
import { tekunGrantOf } from './in-extreme-difficulty.ts';

/** Somebody in extreme difficulty; or, into psychiatric care alone, whoever is mentally disabled in a household with the allowance (集中托养). */
export const mayBePlaced = (it: Assistance, { personId, disability }: Member, isPsychiatric: boolean): boolean =>
  isInForce(it) && (tekunGrantOf(it, personId) !== undefined || (isPsychiatric && it.class === 'dibao' && disability?.kind === 'mental'));

/** Who is known not to be wholly able to care for himself or herself needs a nursing bed. */
export const needsNursing = (care: Care): boolean => (failedOf(care) ?? 0) > 0;

/** 完全丧失生活自理能力: an institution comes first, unless the person wishes to stay at home (649号 Art 19: the form is the person's own choice). */
export const isInstitutionFirst = (care: Care, form: CareForm, ownWish: boolean): boolean =>
  form === 'home' && !ownWish && selfCareGradeOf(failedOf(care) ?? 0) === 'full';

export const placed = (care: Care, placement: Placement): Care => ({ ...care, placements: [...(care.placements ?? []), placement] });
