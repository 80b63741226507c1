import { accept, reject } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { recognitionEvents } from '../../adapters/events/assistance-events.ts';
import { idOf, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { lawOfDay } from '../../adapters/database/law-of-day.ts';
import { reviewedHouseholds } from '../../adapters/database/reviewed-households.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { isAsPosted, supportToPost } from '../../domain/assistance/support-lost.ts';
import { decidableSince, postedUntil } from '../../domain/assistance/ending-posted.ts';
import { asChangedBy } from '../../domain/assistance/fit-to-change.ts';
import { judgeAnew } from '../../domain/assistance/judge-anew.ts';
import { amountIn, classIn, grantsIn } from '../../domain/assistance/review-outcome.ts';
import { reviewed } from '../../domain/assistance/reviewed.ts';
import { reviewLaw } from '../../domain/law/assistance-law.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { changeLettersOf } from '../../effects/serve-change-letter.ts';

/**
 * 核查决定: judged anew today, by another officer than the reviewer; where it no longer comes to what the reviewer found, it is reviewed again. Stays, more, less,
 * another class, a gradual exit, or the end; with reasons, in writing, where it is to the family's loss (57号 Art 31 to 33). What is posted first waits for its days.
 */
export const decideReview = command({
  allow: { role: 'decider' },
  input: z.object({ household: idOf('household'), version, meeting: optional(meeting) }),
  subject: reviewedHouseholds,
  key: (input) => input.household,
  law: reviewLaw,
  decide: ({ version, meeting }, it, { actor, law, lawOn, today }) => {
    const { assistance, delegations, before } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    const opinion = assistance.review?.opinion;
    if (!opinion) return reject('NotUnderReview');
    if (opinion.by === actor.id) return reject('DecidedByItsReviewer');
    if (assistance.status !== 'running') return reject('AssistanceInOtherStatus', { status: assistance.status });
    const until = postedUntil(assistance, today);
    if (until) return reject('PublicityRunning', { until });
    const anew = judgeAnew(it, partOf(law, entitlementLaw), today, rulesHash);
    if ('class' in anew) return reject('FactsNeeded', { needs: anew.needs });
    if (classIn(anew) !== opinion.class || amountIn(anew) !== opinion.amount) return reject('ReviewOutdated');
    if (!isAsPosted(assistance.review.ending, supportToPost(assistance, grantsIn(anew)))) return reject('ReviewOutdated');
    const { grants } = anew.household.judgement;
    const given = {
      cases: it.cases,
      delegations,
      grants,
      meetingQuorum: law.meetingQuorum,
      from: decidableSince(assistance) ?? opinion.on,
    };
    const fit = asChangedBy(actor, given, meeting, today);
    if (!fit.accepted) return fit;
    const after = reviewed(assistance, anew, { before, lawOf: lawOfDay(lawOn) }, fit.act, law);
    return accept(after, recognitionEvents(it, after), changeLettersOf(it, after));
  },
});
