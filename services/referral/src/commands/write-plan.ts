import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { plansToWrite } from '../adapters/database/plans.ts';
import { idOf } from '../adapters/input-shapes.ts';
import { leftOut, measuresOf } from '../domain/plan/plan.ts';
import { isOpen } from '../domain/ticket/ticket.ts';

const tickets = z
  .array(idOf('ticket'))
  .min(1, '应至少列明一项需求')
  .max(50)
  .readonly()
  .refine((it) => new Set(it).size === it.length, '同一需求只能列一次');

/** 综合施救: all needs of a household that somebody still has to see to, joined in one plan, in the order in which they are to be met. */
export const writePlan = command({
  allow: { role: 'clerk' },
  input: z.object({ household: idOf('household'), tickets }),
  subject: plansToWrite,
  key: (it) => it.household,
  decide: ({ tickets: asked }, { household, tickets: all }, { today: on, actor, newId }) => {
    if (!household) return reject('HouseholdUnknown');
    const its = [];
    for (const [at, id] of asked.entries()) {
      const path = ['tickets', String(at)];
      const ticket = all.find((it) => it.id === id);
      if (!ticket) return reject('TicketUnknown', { path });
      if (!isOpen(ticket)) return reject('TicketStandsElsewhere', { status: ticket.status, path });
      its.push(ticket);
    }
    const missing = leftOut(all, asked).map(({ id }) => id);
    if (missing.length > 0) return reject('NeedLeftOut', { tickets: missing, path: ['tickets'] });
    const { id: householdId, region, standing } = household;
    const by = { on, by: actor.id, agency: actor.agency };
    return accept({ id: newId('plan'), householdId, region, ...by, standing, measures: measuresOf(its) });
  },
});
