import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { reviewedHouseholds } from '../../adapters/database/reviewed-households.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { resumed } from '../../domain/assistance/suspension.ts';
import { changeLaw } from '../../domain/law/assistance-law.ts';

/** 恢复: the reason for which payment waited is gone. */
export const resumeAssistance = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, meeting: optional(meeting) }),
  subject: reviewedHouseholds,
  key: (input) => input.household,
  law: changeLaw,
  decide: ({ version, meeting }, it, { actor, law, today }) => {
    const { assistance } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (assistance.status !== 'suspended') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    return fit.accepted ? accept(resumed(assistance, fit.act)) : fit;
  },
});
