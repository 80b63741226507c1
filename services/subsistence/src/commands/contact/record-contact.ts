import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { verificationOf } from '../../adapters/events/assistance-events.ts';
import { contactedHouseholds } from '../../adapters/database/contacts.ts';
import { calendarDay, idOf } from '../../adapters/input-shapes.ts';
import { lookedAt } from '../../domain/assistance/looked-at.ts';
import { contactSubjects, nextContactDue } from '../../domain/contact/contact.ts';
import type { Contact } from '../../domain/contact/contact.ts';
import { openingLaw } from '../../domain/law/assistance-law.ts';
import { contactLaw } from '../../domain/law/contact-law.ts';

/**
 * 每月了解: the village was with the household, and how it lives, what comes in and what it must spend is as before, or is not. What is not has it looked at, and the
 * agencies are asked, as if the family had told of it; nothing is taken by it.
 */
export const recordContact = command({
  allow: { role: ['clerk', 'surveyor'] },
  input: z.object({
    household: idOf('household'),
    contactedOn: calendarDay,
    changed: z
      .array(z.enum(contactSubjects))
      .max(contactSubjects.length)
      .readonly()
      .transform((all) => contactSubjects.filter((it) => all.includes(it))),
  }),
  subject: contactedHouseholds,
  key: (input) => input.household,
  law: { ...openingLaw, ...contactLaw },
  decide: ({ contactedOn, changed }, it, { law, today, actor, newId }) => {
    const { assistance, household, contacts } = it;
    if (assistance.status === 'ended' || assistance.status === 'exiting')
      return reject('AssistanceInOtherStatus', { status: assistance.status });
    const from = assistance.decidedOn;
    if (contactedOn > today || (from !== undefined && contactedOn < from))
      return reject('DayOutsideProcedure', { from: from ?? contactedOn, to: today, path: ['contactedOn'] });
    const contact: Contact = { on: today, by: actor.id, number: (contacts[0]?.number ?? 0) + 1, contactedOn, changed };
    const contactDue = nextContactDue(assistance, household, contactedOn, today, law);
    const after = { ...assistance, contactDue };
    const all = [contact, ...contacts];
    if (changed.length === 0) return accept({ assistance: after, contacts: all });
    const opening = { cause: 'contact', on: today, happenedOn: contactedOn } as const;
    return accept({ assistance: lookedAt(after, opening, law), contacts: all }, verificationOf(it, newId('request'), today));
  },
});
