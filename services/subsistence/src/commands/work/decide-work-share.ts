import { accept, addMonths, reject } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { workingHouseholds } from '../../adapters/database/working-households.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { isAble } from '../../domain/assistance/review-cadence.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { workLaw } from '../../domain/law/work-law.ts';
import { sharesIn, shareRestored, shareWithheld, standingWithheld } from '../../domain/work/decide-work-share.ts';
import { partsOf } from '../../domain/work/parts-of.ts';
import { lastInARow, takenUpAfter } from '../../domain/work/work-answer.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/**
 * 649号 Art 45, 57号 Art 34: who can work and has refused suitable work so many times in a row, for no ground, is given less of his or her own share; the family is not.
 * It is given again when work or training was taken up.
 */
export const decideWorkShare = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, person: idOf('person'), meeting: optional(meeting) }),
  subject: workingHouseholds,
  key: (input) => input.household,
  law: workLaw,
  decide: ({ version, person, meeting }, it, { actor, law, today }) => {
    const { assistance, household, answers, before } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (assistance.status !== 'running') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const member = household.members.find(({ personId }) => personId === person);
    if (!member || !sharesIn(assistance, person)) return reject('NoShareOfAllowance', { path: ['person'] });
    const standing = standingWithheld(assistance, person);
    const row = lastInARow(answers, person, law.workRefusalsWithin === undefined ? undefined : addMonths(today, -law.workRefusalsWithin));
    const takenUp = standing && takenUpAfter(answers, person, standing.decidedOn);
    if (standing ? !takenUp : row.length < law.workRefusals) return reject('NoGroundInWorkRecord', { refusals: row.length });
    if (!standing && (!isAble(member, today) || member.employed === true)) return reject('NotAbleToWork', { path: ['person'] });
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    if (!fit.accepted) return fit;
    const parts = before && partsOf(before, partOf(law, entitlementLaw));
    if (!parts) return reject('HouseholdMovedSince');
    const after = takenUp
      ? shareRestored(assistance, person, takenUp, fit.act)
      : shareWithheld(assistance, { personId: person, answers: row, parts }, fit.act, law);
    return accept(after, [], changeLettersOf(it, after));
  },
});
