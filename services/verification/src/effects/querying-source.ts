import { accept } from '@jiuzhu/kernel';
import { type Call, ComeAgain, effect, NotNow, type Outcome } from '@jiuzhu/service-kit';
import { verifications } from '../adapters/database/verifications.ts';
import type { Agency } from '../domain/agencies.ts';
import { type Question, type Result, unanswered } from '../domain/answer.ts';
import { limitsLaw } from '../domain/law.ts';
import { heard } from '../domain/request.ts';
import { type SourceFailure, statusOf } from '../domain/source-failure.ts';
import { takeAnswers } from '../domain/take-answers.ts';
import { issueWhenAnswered, stillAuthorised } from '../domain/verification.ts';
import type { Query, VerificationPorts } from './ports.ts';
import { SourceFault } from './source-fault.ts';
import { querySource, type Reply } from './query-source.ts';

const attempts = 4;

const failed = (questions: readonly Question[], failure: SourceFailure): readonly Result[] =>
  unanswered(questions, statusOf(failure), failure);

/** What an outcome says of each question. Given up because its time was over, it was not in time; for any other reason it was never put. */
const resultsOfOutcome = (questions: readonly Question[], outcome: Outcome<Reply>): readonly Result[] => {
  if (outcome.kind === 'gave-up') return failed(questions, outcome.why === 'expired' ? 'lapsed' : 'not-asked');
  const { answer } = outcome;
  if (answer.kind === 'results') return answer.results;
  return answer.kind === 'failed' ? failed(questions, answer.failure) : unanswered(questions, 'NOT_AUTHORISED');
};

/** A fault that may pass is tried again; one that will not, and the last attempt, say by a value what it was. */
async function asked({ sources }: VerificationPorts, query: Query, { attempt }: Call): Promise<Reply> {
  try {
    return { kind: 'results', results: takeAnswers(query.questions, await sources.query(query)) };
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    const { failure, again, message } = fault;
    if (again.when === 'not-now') throw new NotNow(message, again.afterMs);
    if (again.when === 'later' && attempt < attempts) throw new ComeAgain(message, again.afterMs);
    return { kind: 'failed', failure };
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
  lanes: { of: ({ agency }) => agency, limit: (agency, { paces }: VerificationPorts) => paces(agency as Agency) },
  perform: async ({ requestId, authorisationId, purpose, agency, region, questions }, ports: VerificationPorts, call): Promise<Reply> => {
    const restMs = ports.sources.restMs(agency);
    // before anybody is revealed for nothing
    if (restMs !== undefined) throw new NotNow(`${agency}: suspended`, restMs);
    if (!(await ports.authorisations.stands(authorisationId))) return { kind: 'not-authorised' };
    const persons = questions.map(({ personId }) => personId);
    const identities = await ports.identities.reveal(persons, { region, correlationId: call.correlationId, signal: call.signal });
    if (!(await ports.authorisations.stands(authorisationId))) return { kind: 'not-authorised' };
    const known = questions.flatMap((question) => {
      const identity = identities.get(question.personId);
      return identity ? [{ ...question, identity }] : [];
    });
    const unknown = failed(
      questions.filter(({ personId }) => !identities.has(personId)),
      'not-identified',
    );
    if (known.length === 0) return { kind: 'results', results: unknown };
    const query = { id: call.id, commission: requestId, authorisation: authorisationId, purpose, agency, questions: known };
    const reply = await asked(ports, { ...query, signal: call.signal }, call);
    if (reply.kind !== 'results' || unknown.length === 0) return reply;
    return { kind: 'results', results: [...reply.results, ...unknown] };
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
