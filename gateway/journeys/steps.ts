import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { caseChange, changeDocument } from './change-document.ts';
import { key } from './key.ts';

export type Case = { readonly __typename: string; readonly id: string; readonly version: number; readonly status: string };

const applying = caseChange('applyForSubsistence');
const accepting = caseChange('acceptApplication');
const surveying = caseChange('recordSurvey');
const opining = caseChange('givePreliminaryOpinion');
const objecting = caseChange('raiseObjection');
const deciding = caseChange('decideSubsistence');
const asking = changeDocument('askAgain', 'VerificationRequest', 'id status');

type Seen = Pick<Case, 'id' | 'version'>;

export const apply = (clerk: GraphClient, household: string, applicant: string): Promise<Case> =>
  clerk.change<Case>(
    applying,
    { idempotencyKey: key(), household, applicant, alone: false, nearRelative: false, commitment: true },
    'SubsistenceCase',
  );

const step =
  (document: string, more: object = {}) =>
  (officer: GraphClient, { id, version }: Seen): Promise<Case> =>
    officer.change<Case>(document, { idempotencyKey: key(), case: id, version, ...more }, 'SubsistenceCase');

export const accept = (clerk: GraphClient, it: Seen, more: object = {}): Promise<Case> =>
  step(accepting, { missing: [], ...more })(clerk, it);
/** Nobody outside owes support, and nothing was assessed. */
const nothingFound = { obligors: [], selfCare: [], childChoices: [], careForms: [] };

/** At home with the member who signs, by this officer and a colleague. */
export const survey = (surveyor: GraphClient, it: Seen, signedBy: string, on: string, more: object = {}): Promise<Case> =>
  step(surveying, {
    ...{ on, surveyors: ['officer-surveyor', 'officer-surveyor-2'], methods: ['home_visit'], signedBy, findings: nothingFound },
    ...more,
  })(surveyor, it);

export const opine = step(opining);
export const object = step(objecting);
export const decide = (decider: GraphClient, it: Seen, more: object = {}): Promise<Case> => step(deciding, more)(decider, it);

export const askAgain = (verifier: GraphClient, request: string): Promise<{ id: string }> =>
  verifier.change<{ __typename: string; id: string }>(asking, { idempotencyKey: key(), request }, 'VerificationRequest');
