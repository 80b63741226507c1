import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { caredHouseholds } from '../../adapters/database/cared-households.ts';
import { idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { careOf, stateOfCare } from '../../domain/care/care.ts';
import { careDecided, judgedWithCare, settledCare } from '../../domain/care/decide-care.ts';
import { tekunGrantOf } from '../../domain/care/in-extreme-difficulty.ts';
import { careDecisionLaw } from '../../domain/law/care-law.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/** 确定照料护理标准档次: by what was assessed, by another officer than those who assessed it (43号 Art 20, 23); from the month after, with reasons where it is less. */
export const decideCare = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, person: idOf('person'), meeting: optional(meeting) }),
  subject: caredHouseholds,
  key: (input) => input.household,
  law: careDecisionLaw,
  decide: ({ version, person, meeting }, it, { actor, law, today }) => {
    const { assistance, before } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (!tekunGrantOf(assistance, person)) return reject('NotInExtremeDifficulty', { path: ['person'] });
    if (assistance.status !== 'running') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const care = careOf(it.care, person);
    if (stateOfCare(care) !== 'to-be-decided') return reject('NoCareToDecide');
    if (care.assessments.at(-1)?.assessors.includes(actor.id)) return reject('DecidedByItsAssessor');
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    if (!fit.accepted) return fit;
    const judged = before && judgedWithCare(assistance, before, care, law, rulesHash);
    if (!judged) return reject('HouseholdMovedSince');
    const after = careDecided(assistance, { judged, care }, fit.act, law);
    return accept({ ...after, care: [settledCare(care)] }, [], changeLettersOf(it, after));
  },
});
