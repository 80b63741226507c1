import { accept, addMonths, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { calendarDay, idOf, optional, place } from '../adapters/input-shapes.ts';
import { reportingHouseholds } from '../adapters/database/reporting-households.ts';
import { spends } from '../adapters/input-shapes/spend-shape.ts';
import { applied } from '../domain/expenditure/application.ts';
import { borneOf, costOf } from '../domain/expenditure/spend.ts';
import { isSame } from '../domain/incident/incident.ts';
import { applyingLaw } from '../domain/law/expenditure-law.ts';
import { reported } from '../domain/procedure/report.ts';
import type { CaseId } from '../domain/procedure/temporary-case.ts';

/**
 * 支出型救助 is applied for at any window, wherever the household is registered: what they had to spend in a period, each with its paper, and what others bear of it. The
 * same period is assisted once.
 */
export const applyForExpenditureAid = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      household: idOf('household'),
      person: optional(idOf('person')),
      region: place,
      since: calendarDay,
      until: calendarDay,
      spends,
    })
    .refine(({ since, until }) => since <= until, { message: '起始日期不能晚于截止日期', path: ['since'] }),
  subject: reportingHouseholds,
  key: ({ household, region }) => ({ household, place: region }),
  law: applyingLaw,
  decide: ({ person, since, until, spends }, { household, place, befallen }, { actor, law, newId, now, today }) => {
    if (household.ended) return reject('HouseholdEnded');
    const persons = person ? [person] : household.members;
    if (person && !household.members.includes(person)) return reject('MemberUnknown', { path: ['person'] });
    if (spends.some(({ personId }) => !persons.includes(personId))) return reject('MemberUnknown', { path: ['spends'] });
    if (until > today) return reject('DayInFuture', { path: ['until'] });
    if (since < addMonths(today, -law.window)) return reject('SpentTooLongAgo', { months: law.window, path: ['since'] });
    const period = { kind: 'expenditure' as const, since, happenedOn: until };
    const incident = { id: newId('incident'), persons, ...period, cost: costOf(spends), borne: borneOf(spends) };
    if (befallen.some((it) => isSame(it, incident))) return reject('SameIncident');
    const id = `temporary-case/${newId('temporary-case')}` as CaseId;
    const application = applied(spends, since, today, law);
    const it = {
      id,
      householdId: household.id,
      region: place,
      incident: { ...incident, ...(person ? { personId: person } : {}) },
      application,
    };
    return accept(reported(it, { on: today, by: actor.id, at: now }));
  },
});
