import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { assessing } from '../adapters/database/assessments.ts';
import { codes, idOf, optional } from '../adapters/input-shapes.ts';
import { intake, isOneLine, oneLine } from '../adapters/input-shapes/intake-shapes.ts';
import { assess, misplaced } from '../domain/assessment/assess.ts';
import { answers } from '../domain/assessment/assessment.ts';
import { allObservations } from '../domain/assessment/observations.ts';
import { sendFound } from '../domain/assessment/send-found.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';

const answered = z.object({ observation: codes(allObservations), answer: codes(answers), person: optional(idOf('person')) });

/** 科学评估救助需求: the five needs are asked about, and each that is found is sent to whoever may see to it. What was not asked stays open. */
export const assessNeeds = command({
  allow: { role: 'clerk' },
  input: z.object({ ...intake, answered: z.array(answered).max(100).readonly() }).refine(isOneLine, oneLine),
  subject: assessing,
  key: (it) => it.household,
  law: clocksLaw,
  decide: ({ line, reason, asked, wordsHash, ...it }, file, { today: on, actor, newId, law: clocks }) => {
    const { household } = file;
    if (!household) return reject('HouseholdUnknown');
    const all = it.answered.map(({ person: personId, ...one }) => ({ ...one, personId }));
    const misplacedAt = misplaced(household, all);
    if (misplacedAt >= 0) return reject('NotAMember', { path: ['answered', String(misplacedAt), 'person'] });
    const by = { by: actor.id, agency: actor.agency };
    const sent = { line, reason, asked, wordsHash, on, ...by, from: actor.region, clocks, newTicket: () => newId('ticket') };
    const { tickets, findings } = sendFound(household, file.tickets, assess(household, all, on), sent);
    const of = { id: newId('needs-assessment'), householdId: household.id, region: household.region };
    return accept({ file: { ...file, tickets }, assessment: { ...of, on, ...by, line, reason, asked, answered: all, findings } });
  },
});
