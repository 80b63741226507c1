import { accept } from '@jiuzhu/kernel';
import { type Call, effect, type Outcome } from '@jiuzhu/service-kit';
import { verifications } from '../adapters/verifications.ts';
import { type Answer, type Question, type Result, resultsOf, unanswered } from '../domain/answer.ts';
import { limitsLaw } from '../domain/law.ts';
import { heard } from '../domain/request.ts';
import { issueWhenAnswered, stillAuthorised } from '../domain/verification.ts';
import type { VerificationPorts } from './ports.ts';
import { SourceTimeout } from './source-fault.ts';
import { querySource, type Reply } from './query-source.ts';

const attempts = 4;

/** What an outcome says of each question. Given up because its time was over, it was not in time; for any other reason the agency failed. */
const resultsOfOutcome = (questions: readonly Question[], outcome: Outcome<Reply>): readonly Result[] => {
  if (outcome.kind === 'gave-up') return unanswered(questions, outcome.why === 'expired' ? 'TIMEOUT' : 'ERROR');
  const { answer } = outcome;
  if (answer.kind === 'answers') return resultsOf(questions, answer.answers);
  return unanswered(questions, answer.kind === 'timeout' ? 'TIMEOUT' : 'NOT_AUTHORISED');
};

/** A fault is tried again; the last attempt says by a value that nobody answered in time. */
async function inTime(call: Call, ask: () => Promise<readonly Answer[]>): Promise<Reply> {
  try {
    return { kind: 'answers', answers: await ask() };
  } catch (fault) {
    if (fault instanceof SourceTimeout && call.attempt >= attempts) return { kind: 'timeout' };
    throw fault;
  }
}

/**
 * The authorisation is looked at before identities leave household, before they leave for the agency, and when the answer comes: withdrawn in
 * between, nobody is asked, and no answer is taken.
 */
export const queryingSource = effect({
  does: querySource,
  deadline: 'P7D',
  retry: { attempts, firstDelayMs: 500 },
  perform: async ({ requestId, authorisationId, agency, region, questions }, ports: VerificationPorts, call): Promise<Reply> => {
    if (!(await ports.authorisations.stands(authorisationId))) return { kind: 'not-authorised' };
    const persons = questions.map(({ personId }) => personId);
    const identities = await ports.identities.reveal(persons, { region, correlationId: call.correlationId, signal: call.signal });
    if (!(await ports.authorisations.stands(authorisationId))) return { kind: 'not-authorised' };
    const known = questions.flatMap((question) => {
      const identity = identities.get(question.personId);
      return identity ? [{ ...question, identity }] : [];
    });
    return inTime(call, () => ports.sources.query({ id: call.id, commission: requestId, agency, questions: known, signal: call.signal }));
  },
  then: {
    subject: verifications,
    key: ({ request }) => request.requestId,
    law: limitsLaw,
    decide: ({ request: { agency, round, questions }, outcome }, before, { today, newId, law }) => {
      const results = stillAuthorised(before, today) ? resultsOfOutcome(questions, outcome) : unanswered(questions, 'NOT_AUTHORISED');
      const request = heard(before.request, agency, round, results, today);
      if (request === before.request) return accept(before);
      return accept(issueWhenAnswered({ ...before, request }, { newReport: () => newId('report'), limits: law }, today));
    },
  },
});
