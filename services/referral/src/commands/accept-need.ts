import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, optional, place } from '../adapters/input-shapes.ts';
import { intake, isOneLine, oneLine } from '../adapters/input-shapes/intake-shapes.ts';
import { sendables } from '../adapters/database/sendings.ts';
import { addressed, oneMore, type Sending } from '../domain/ticket/addressed.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { allDesks } from '../domain/ticket/desk.ts';
import { allNeeds } from '../domain/ticket/need.ts';
import { openTicket } from '../domain/ticket/open-ticket.ts';
import { twinOf } from '../domain/ticket/sendable.ts';

const need = z.object({
  need: codes(allNeeds),
  /** whose it is; left out, the household's as a whole */
  person: optional(idOf('person')),
  programme: optional(codes(allDesks)),
  region: optional(place),
  /** of the directory, in place of a programme */
  service: optional(idOf('service')),
});

/** 一门受理: any window takes up any need, and whoever does not know where to ask need not (649号 Art 60). Each is sent to whoever may see to it. */
export const acceptNeed = command({
  allow: { role: 'clerk' },
  input: z.object({ ...intake, needs: z.array(need).min(1, '应至少列明一项需求').max(20).readonly() }).refine(isOneLine, oneLine),
  subject: sendables,
  key: (it) => ({ household: it.household, services: it.needs.flatMap(({ service }) => service ?? []) }),
  law: clocksLaw,
  decide: (it, { file, ...known }, { today, actor, newId, law }) => {
    const { household } = file;
    if (!household) return reject('HouseholdUnknown');
    const by = { by: actor.id, agency: actor.agency, region: actor.region };
    const tickets = [...file.tickets];
    let sending: Sending = { household, ...known };
    for (const [at, { need: of, person: personId, ...said }] of it.needs.entries()) {
      const path = ['needs', String(at)];
      if (personId && !household.members.some((one) => one.personId === personId))
        return reject('NotAMember', { path: [...path, 'person'] });
      const to = addressed(sending, of, said, today, path);
      if (!('receiver' in to)) return to;
      const { receiver } = to;
      const twin = twinOf(tickets, { personId, receiver });
      if (twin) return reject('NeedSeenTo', { ticket: twin.id, path });
      const why = { code: it.reason, asked: it.asked };
      const sent = {
        personId,
        need: of,
        line: it.line,
        why,
        sender: { kind: 'office', ...by } as const,
        receiver,
        wordsHash: it.wordsHash,
      };
      tickets.push(openTicket(household, sent, { id: newId('ticket'), on: today, ...by, clocks: law }));
      sending = oneMore(sending, receiver);
    }
    return accept({ ...file, tickets });
  },
});
