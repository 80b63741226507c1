import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { reviewedHouseholds } from '../../adapters/database/reviewed-households.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { suspensionReasons } from '../../domain/assistance/reasons.ts';
import { suspended } from '../../domain/assistance/suspension.ts';
import { changeLaw } from '../../domain/law/assistance-law.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/** 暂停: payment waits for a named reason; the family is told which. */
export const suspendAssistance = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, reason: codes(suspensionReasons), meeting: optional(meeting) }),
  subject: reviewedHouseholds,
  key: (input) => input.household,
  law: changeLaw,
  decide: ({ version, reason, meeting }, it, { actor, law, today }) => {
    const { assistance } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (assistance.status !== 'running') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    if (!fit.accepted) return fit;
    const after = suspended(assistance, reason, fit.act);
    return accept(after, [], changeLettersOf(it, after));
  },
});
