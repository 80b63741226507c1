import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { reviewedHouseholds } from '../../adapters/database/reviewed-households.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { endingIntended, postedUntil } from '../../domain/assistance/ending-posted.ts';
import { terminationReasons } from '../../domain/assistance/reasons.ts';
import { isToBePosted, terminated } from '../../domain/assistance/termination.ts';
import { terminationLaw } from '../../domain/law/assistance-law.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/**
 * 终止: the family leaves of its own will; or it takes no part in the checks, or said what was not so (57号 Art 29, 32; Order 649 Art 68). Where somebody is in extreme
 * difficulty, that it is intended is posted first, and it is asked for again when the days are over (43号 Art 26).
 */
export const terminateAssistance = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, reason: codes(terminationReasons), meeting: optional(meeting) }),
  subject: reviewedHouseholds,
  key: (input) => input.household,
  law: terminationLaw,
  decide: ({ version, reason, meeting }, it, { actor, law, today }) => {
    const { assistance } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (assistance.status === 'ended') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    if (!fit.accepted) return fit;
    if (isToBePosted(it, reason)) return accept({ assistance: endingIntended(assistance, reason, fit.act, it, law) });
    const until = postedUntil(assistance, today);
    if (until) return reject('PublicityRunning', { until });
    const after = terminated(assistance, reason, fit.act, law);
    return accept(after, [], changeLettersOf(it, after));
  },
});
