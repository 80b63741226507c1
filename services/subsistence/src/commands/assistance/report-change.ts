import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { verificationOf } from '../../adapters/events/assistance-events.ts';
import { assistedHouseholds } from '../../adapters/database/assisted-households.ts';
import { calendarDay, idOf } from '../../adapters/input-shapes.ts';
import { underReview } from '../../domain/assistance/looked-at.ts';
import { assistanceLaw } from '../../domain/law/assistance-law.ts';

/** 变化报告: the family tells that its people, income or property have changed (57号 Art 30), and it is looked at now. Told too late is noted (83号 五(五)). */
export const reportChange = command({
  allow: { role: 'clerk' },
  input: z.object({ household: idOf('household'), happenedOn: calendarDay }),
  subject: assistedHouseholds,
  key: (input) => input.household,
  law: assistanceLaw,
  decide: ({ happenedOn }, it, { law, today, newId }) => {
    const { assistance } = it;
    if (assistance.status === 'ended' || assistance.status === 'exiting')
      return reject('AssistanceInOtherStatus', { status: assistance.status });
    if (happenedOn > today)
      return reject('DayOutsideProcedure', { from: assistance.decidedOn ?? happenedOn, to: today, path: ['happenedOn'] });
    return accept(
      { assistance: underReview(assistance, { cause: 'told', on: today, happenedOn }, law) },
      verificationOf(it, newId('request'), today),
    );
  },
});
