import { accept, reject } from '@jiuzhu/kernel';
import { command, hoursAfter } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { amount, calendarDay, codes, idOf, optional, place, positive } from '../adapters/input-shapes.ts';
import { reportingHouseholds } from '../adapters/database/reporting-households.ts';
import { isDeclared, isOfPublicEmergency } from '../domain/emergency/public-emergency.ts';
import { incidentKinds, isSame } from '../domain/incident/incident.ts';
import { replyLaw } from '../domain/law/emergency-law.ts';
import { reported } from '../domain/procedure/report.ts';
import type { CaseId } from '../domain/procedure/temporary-case.ts';

/**
 * 急难报告: told at the window of where it happened, wherever the household is registered (取消户籍地、居住地限制). The same incident is assisted once,
 * whoever pays. From now on the hours of the reply run.
 */
export const reportIncident = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      ...{ household: idOf('household'), person: optional(idOf('person')), kind: codes(incidentKinds), happenedOn: calendarDay },
      ...{ region: place, cost: positive, borne: amount },
    })
    .refine(({ cost, borne }) => borne <= cost, { message: '他人负担的金额不能超过费用总额', path: ['borne'] }),
  subject: reportingHouseholds,
  key: ({ household, region }) => ({ household, place: region }),
  law: replyLaw,
  decide: ({ person, kind, happenedOn, cost, borne }, { household, place, befallen }, { actor, law, lawOn, newId, now, today }) => {
    if (household.ended) return reject('HouseholdEnded');
    if (person && !household.members.includes(person)) return reject('MemberUnknown', { path: ['person'] });
    if (happenedOn > today) return reject('DayInFuture', { path: ['happenedOn'] });
    const isPublic = isOfPublicEmergency(kind);
    if (isPublic && !isDeclared(lawOn(happenedOn))) return reject('NoPublicEmergency', { path: ['happenedOn'] });
    const persons = person ? [person] : household.members;
    const incident = { id: newId('incident'), persons, kind, happenedOn, cost, borne, ...(person ? { personId: person } : {}) };
    if (befallen.some((it) => isSame(it, incident))) return reject('SameIncident');
    const id = `temporary-case/${newId('temporary-case')}` as CaseId;
    const report = {
      id,
      householdId: household.id,
      region: place,
      incident,
      replyBy: hoursAfter(now, (isPublic ? law.widerReply : undefined) ?? law.reply),
    };
    return accept(reported(report, { on: today, by: actor.id, at: now }));
  },
});
