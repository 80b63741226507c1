import type { GraphClient } from '../graph-client.ts';
import { onceItArrived } from './once-it-arrived.ts';
import type { ExampleHousehold } from './households.ts';
import { keyOf, type Registered } from './register.ts';

const answer = `{ __typename ... on Problem { code message } ... on SubsistenceCase { id version status } }`;
const mutation = (name: string, input: string): string => `mutation ${name}($input: ${input}!) { ${name}(input: $input) ${answer} }`;
const applying = mutation('applyForSubsistence', 'ApplyForSubsistenceInput');
const accepting = mutation('acceptApplication', 'AcceptApplicationInput');
const surveying = mutation('recordSurvey', 'RecordSurveyInput');
const opining = mutation('givePreliminaryOpinion', 'GivePreliminaryOpinionInput');
const deciding = mutation('decideSubsistence', 'DecideSubsistenceInput');

type Case = { readonly __typename: string; readonly id: string; readonly version: number; readonly status: string };
/** Two survey, by their accounts; one of them records it. */
type Officers = { readonly [R in 'clerk' | 'surveyor' | 'reviewer' | 'decider']: GraphClient } & {
  readonly surveyors: readonly [string, string];
};

/** The road of an application: taken in, surveyed, judged in a preliminary opinion, and, where nothing is to be posted, decided. */
export async function apply(
  { clerk, surveyor, surveyors, reviewer, decider }: Officers,
  { key, until }: ExampleHousehold,
  { id, persons }: Registered,
  day: string,
): Promise<string> {
  const applied = await onceItArrived('HouseholdUnknown', (attempt) =>
    clerk.change<Case>(
      applying,
      {
        idempotencyKey: keyOf(key, 'apply', attempt),
        household: id,
        applicant: persons[0],
        alone: false,
        nearRelative: false,
        commitment: true,
      },
      'SubsistenceCase',
    ),
  );
  const step = (client: GraphClient, document: string, name: string, it: Case, more = {}): Promise<Case> =>
    onceItArrived('FactsNeeded', (attempt) =>
      client.change<Case>(
        document,
        { idempotencyKey: keyOf(key, name, attempt), case: it.id, version: it.version, ...more },
        'SubsistenceCase',
      ),
    );
  const accepted = await step(clerk, accepting, 'accept', applied, { missing: [] });
  const surveyed = await step(surveyor, surveying, 'survey', accepted, {
    ...{ on: day, surveyors, methods: ['home_visit', 'neighbour'], signedBy: persons[0] },
    findings: { obligors: [], selfCare: [], childChoices: [], careForms: [] },
  });
  const opined = await step(reviewer, opining, 'opine', surveyed);
  if (until === 'refused') await step(decider, deciding, 'decide', opined);
  return applied.id;
}
