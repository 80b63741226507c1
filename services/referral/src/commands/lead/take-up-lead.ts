import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { leadsTakenUp } from '../../adapters/database/leads.ts';
import { idOf } from '../../adapters/input-shapes.ts';
import { askedAlready, takenUp } from '../../domain/lead/answered.ts';
import { isWaiting } from '../../domain/lead/lead.ts';
import { clocksLaw } from '../../domain/ticket/clocks.ts';

/** The window has found the family of whom it was told, and sends what it needs. */
export const takeUpLead = command({
  allow: { role: 'clerk' },
  input: z.object({ lead: idOf('lead'), household: idOf('household') }),
  subject: leadsTakenUp,
  key: (it) => it,
  law: clocksLaw,
  decide: (_it, { file, lead }, { today: on, actor, newId, law: clocks }) => {
    const { household } = file;
    if (!household?.region.startsWith(actor.region)) return reject('HouseholdUnknown', { path: ['household'] });
    if (!isWaiting(lead)) return reject('LeadAnswered', { status: lead.status });
    const twin = askedAlready(file, household, lead);
    if (twin) return reject('NeedSeenTo', { ticket: twin.id });
    return accept(takenUp(file, household, lead, { id: newId('ticket'), on, by: actor.id, agency: actor.agency, clocks }));
  },
});
