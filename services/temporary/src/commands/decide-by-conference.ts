import { addFen, addWorkingDays, fen, minFen, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { calendarDay, caseId, codes, documentNumber, amount as money, people, version } from '../adapters/input-shapes.ts';
import { stages as staging } from '../adapters/input-shapes/stages-shape.ts';
import { conferenceGrounds, quorumOf, weighConference } from '../domain/conference/conference.ts';
import { isForNoMeeting } from '../domain/conference/for-no-meeting.ts';
import { lawFor } from '../domain/emergency/public-emergency.ts';
import { lastProposal } from '../domain/expenditure/application.ts';
import { partsOf } from '../domain/expenditure/parts.ts';
import { classOf } from '../domain/household/class.ts';
import { uncoveredOf } from '../domain/incident/incident.ts';
import { elsewhereOf } from '../domain/incident/related.ts';
import { conferenceLaw } from '../domain/law/conference-law.ts';
import { granted, refused } from '../domain/procedure/decide.ts';
import { givenIn } from '../domain/procedure/paid.ts';
import { awaitsDecision, statusOf } from '../domain/procedure/status.ts';
import { begun, isFit } from '../domain/stages/stages.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 一事一议: a special case that the formula does not carry is decided by the county's coordination meeting, of which enough came, and is paid from the county's funds. Whether the formula falls
 * short is looked at first: of an emergency here, of what was applied for when it was put before the meeting. What
 * was applied for is granted no higher than was posted, by an officer who had no other part in it.
 */
export const decideByConference = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z
    .object({
      ...{ case: caseId, version, heldOn: calendarDay, attended: people, members: people, minutes: documentNumber },
      ...{ ground: codes(conferenceGrounds), agreed: z.boolean(), amount: money, stages: staging },
    })
    .refine(({ attended, members }) => attended <= members, { message: '到会人数不能超过成员人数', path: ['attended'] }),
  subject: paidCases,
  key: (input) => input.case,
  law: conferenceLaw,
  decide: (
    { version, agreed, amount, stages, ...meeting },
    { case: it, household, recognition, others },
    { actor, law, lawOn, now, today },
  ) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application, incident } = it;
    const isReady = application ? statusOf(it) === 'awaiting-decision' : awaitsDecision(it);
    if (!isReady) return reject('CaseInOtherStatus', { status: statusOf(it) });
    const [part] = application ? partsOf(application, actor.id) : [];
    if (part) return reject('PartTakenAlready', { part });
    if (meeting.heldOn > today || meeting.heldOn < it.opened.on) return reject('DayOutsideCase', { from: it.opened.on, path: ['heldOn'] });
    const elsewhere = elsewhereOf(it, others, law);
    const known = { case: it, household, recognition, elsewhere };
    const unneeded = isForNoMeeting(known, amount, lawFor(incident, law, lawOn), today);
    if (unneeded) return unneeded;
    const needed = quorumOf(meeting, law);
    if (meeting.attended < needed) return reject('QuorumMissing', { needed, path: ['attended'] });
    const source = { kind: 'minutes', stream: `household/${household.id}`, version: it.version, asOf: meeting.heldOn, source: 'verified' };
    const matter = { uncovered: uncoveredOf(incident, fen(0)), given: addFen(givenIn(it), elsewhere.given), agreed };
    const weighed = weighConference(meeting, matter, law, source);
    const deciding = {
      on: today,
      by: actor.id,
      at: now,
      class: classOf(recognition, incident.persons, today),
      weighed,
      conference: meeting,
    };
    if (weighed.verdict !== 'pass') return acceptInWriting(it, { case: refused(it, deciding, law) }, household);
    const posted = application ? (lastProposal(application)?.amount ?? fen(0)) : weighed.limit;
    const limit = minFen(weighed.limit, posted);
    if (amount < 1 || amount > limit) return reject('AmountAboveLimit', { limit, path: ['amount'] });
    if (stages && !isFit(stages, amount, today, law)) return reject('StagesUnfit', { path: ['stages'] });
    const payer = { from: 'county' as const, region: it.region.slice(0, 6) as RegionCode };
    const papersDue = application ? undefined : addWorkingDays(today, law.papers);
    const staged = stages && begun(stages, law, today);
    return acceptInWriting(it, { case: granted(it, deciding, { amount, payer, papersDue, staged }, law) }, household);
  },
});
