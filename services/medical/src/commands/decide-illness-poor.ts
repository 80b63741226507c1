import { maxFen, reject } from '@jiuzhu/kernel';
import type { FactSource } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { illCases } from '../adapters/database/ill-households.ts';
import { caseSeen, fen, idOf, optional } from '../adapters/input-shapes.ts';
import { notIn } from '../domain/cases/not-in.ts';
import { decideIllness, recognised } from '../domain/illness/decide-illness.ts';
import { isInForce, weighIllness } from '../domain/illness/weigh-illness.ts';
import { illnessLaw } from '../domain/law/illness-law.ts';
import { notIndexed } from '../domain/people/class-periods.ts';
import { highest } from '../domain/people/medical-class.ts';
import { officers } from '../domain/who-may.ts';
import { indexPatients } from '../effects/index-patients.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 因病致贫重病患者认定: by income and property as a report of verification says them that is in force on the day, and by the costs as the papers of the
 * insurance say them. Whoever is recognised has the class from the day of the decision.
 */
export const decideIllnessPoor = command({
  allow: officers,
  input: z.object({
    ...{ ...caseSeen, report: idOf('report'), income: fen, selfPaid: fen, propertyWithin: z.boolean(), gravelyIll: z.boolean() },
    ...{ charityPaid: optional(fen), objectionHolds: optional(z.boolean()) },
  }),
  subject: illCases,
  key: (it) => it.case,
  law: illnessLaw,
  decide: ({ version, report: reportId, objectionHolds, charityPaid, ...said }, before, { actor, today, law, version: ofStream }) => {
    const { case: it, household, classes, report, charity } = before;
    const problem = notIn(it, version, 'awaiting-decision');
    if (problem) return problem;
    if (it.claim) return reject('CaseUnknown');
    if (!report || !isInForce(report, reportId, today)) return reject('ReportNotInForce', { path: ['report'] });
    if (it.objected && objectionHolds === undefined) return reject('ObjectionUnanswered', { path: ['objectionHolds'] });
    const stream = `household/${household.id}`;
    const known: FactSource = { kind: 'report', stream, version: report.version, asOf: report.on, source: 'verified' };
    const application: FactSource = { kind: 'application', stream, version: it.version, asOf: it.opened.on, source: 'declared' };
    const held = highest(classes.filter(({ class: of }) => of !== 'illness-poor'));
    const ofClass: FactSource | undefined = held && { kind: 'class', ...held.told, asOf: held.since, source: 'verified' };
    const members = household.memberships.filter(({ until }) => until === undefined).length;
    const sources = { report: known, application, ...(ofClass ? { class: ofClass } : {}) };
    const holds = it.objected !== undefined && objectionHolds === true;
    const of = { members, settlement: household.settlement, isHelped: held !== undefined, objectionHolds: holds, sources };
    // what is recorded here of the household's bills counts, whether or not somebody says it
    const found = { ...said, charity: maxFen(charityPaid ?? charity, charity) };
    const decided = decideIllness(it, { on: today, by: actor.id }, weighIllness(found, of, law), law);
    const after = recognised(household, decided, { stream, version: ofStream() });
    const persons = notIndexed(after);
    const asked =
      persons.length === 0 ? [] : [indexPatients({ householdId: household.id, region: household.region, persons: [...persons] })];
    return acceptInWriting(before, { ...before, case: decided, household: after }, household.region, asked);
  },
});
