import { accept } from '@jiuzhu/kernel';
import { hashesOf } from '@jiuzhu/policy';
import { Declined, effect } from '@jiuzhu/service-kit';
import type { Outcome } from '@jiuzhu/service-kit';
import { subsistenceCases } from '../adapters/cases.ts';
import { letterServedOf } from '../adapters/notice-events.ts';
import type { Notice } from '../domain/procedure/notice/notice.ts';
import { told } from '../domain/procedure/notice/served.ts';
import type { Day } from '@jiuzhu/kernel';
import type { SubsistencePorts } from './ports.ts';
import { serveLetter } from './serve-letter.ts';
import type { Reply } from './serve-letter.ts';

/** What came of it. Given up because its time was over, it is too late; for any other reason the post failed. */
const wordOf = (outcome: Outcome<Reply>, today: Day): Omit<Notice, 'decision' | 'askedOn'> => {
  if (outcome.kind === 'gave-up') return { notServed: { on: today, why: outcome.why === 'expired' ? 'too-late' : 'post-failed' } };
  const { answer } = outcome;
  if (answer.kind === 'served') return { letterHash: answer.hash, servedOn: answer.on, way: 'by-post' };
  return { letterHash: answer.hash, notServed: { on: today, why: answer.why } };
};

/**
 * 送达: the post is tried for days, and what it says is kept with the case: the day that the letter came, from which appeals run; or that it did not, for an
 * officer to bring it. The letter itself is in no row.
 */
export const servingLetter = effect({
  does: serveLetter,
  deadline: 'P15D',
  retry: { attempts: 10, firstDelayMs: 30_000 },
  perform: async ({ caseId, decision, applicant, region }, { letters, addressees, post }: SubsistencePorts, call): Promise<Reply> => {
    const letter = await letters.letterOf(caseId, decision);
    const addressee = await addressees.nameOf(applicant, { region, correlationId: call.correlationId, signal: call.signal });
    if (letter === undefined || addressee === undefined) throw new Declined('there is nobody to write to');
    const { sha256: hash } = hashesOf(letter);
    return { ...(await post.serve({ id: call.id, addressee, region, letter, hash, signal: call.signal })), hash };
  },
  then: {
    subject: subsistenceCases,
    key: ({ request }) => request.caseId,
    decide: ({ request: { decision }, outcome }, it, { today }) => {
      const after = told(it, decision, wordOf(outcome, today));
      return accept(after, after === it ? [] : letterServedOf(after, decision));
    },
  },
});
