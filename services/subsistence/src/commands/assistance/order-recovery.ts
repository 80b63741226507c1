import { accept, fen as amountOf, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { drawingHouseholds } from '../../adapters/database/drawing-households.ts';
import { calendarDay, idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { fen } from '../../adapters/input-shapes/survey-shape.ts';
import { asStandingChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { fineRange, overdrawn, recovered, sumOf } from '../../domain/assistance/recovery.ts';
import { recoveryLaw } from '../../domain/law/assistance-law.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/** 追回: what was told to payment of these months, beyond what was due in them, is asked back; who drew it by fraud is fined (Order 649 Art 68). */
export const orderRecovery = command({
  allow: { role: 'decider' },
  input: z.object({
    ...{ household: idOf('household'), version, fraud: z.boolean(), fine: optional(fen), meeting: optional(meeting) },
    months: z
      .array(z.object({ month: calendarDay.refine((it) => it.endsWith('-01'), '应为当月第一日'), due: fen }))
      .max(120)
      .readonly()
      .refine((all) => new Set(all.map(({ month }) => month)).size === all.length, '月份重复'),
  }),
  subject: drawingHouseholds,
  key: (input) => input.household,
  law: recoveryLaw,
  decide: ({ version, months, fraud, fine, meeting }, it, { actor, law, today }) => {
    const { assistance, drawn } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    const over = overdrawn(months.map(({ month, due }) => ({ month, due, drawn: drawn.get(month) ?? amountOf(0) })));
    if (over.length === 0) return reject('NothingOverdrawn', { path: ['months'] });
    const amount = sumOf(over);
    const { least, most } = fineRange(amount, fraud, law);
    const asked = fine ?? amountOf(0);
    if (asked < least || asked > most) return reject('FineOutOfRange', { least, most, path: ['fine'] });
    const fit = asStandingChangedBy(actor, it, law, meeting, today);
    if (!fit.accepted) return fit;
    const after = recovered(assistance, { amount, months: over, isFraud: fraud, ...(asked > 0 ? { fine: asked } : {}) }, fit.act);
    return accept(after, [], changeLettersOf(it, after));
  },
});
