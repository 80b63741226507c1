import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

const mutation = (name: string): string => changeDocument(name, 'Household', 'id');
const telling = mutation('reportChange');
const contacting = mutation('recordContact');
const reviewing = mutation('reviewAssistance');
const deciding = mutation('decideReview');

const objecting = mutation('objectToReview');
const terminating = mutation('terminateAssistance');
const suspending = mutation('suspendAssistance');
const resuming = mutation('resumeAssistance');
const recovering = mutation('orderRecovery');

const reading = `query ($id: ID!) { household(id: $id) { assistance {
  class status amount version recognisedUntil reviewDue
  grants { class amount from until }
  review { openedOn causes toldLate dueOn objections opinion { class amount }
    ending { reason round opensOn closesOn closedOn support { person { id } ends } } }
  decisions { number kind outcome amount from until servedOn letter { title text } judgement { class } }
  withheld { person { id } share from }
  entitlements { month class amount } } } }`;

export type Assistance = {
  readonly class: string;
  readonly status: string;
  readonly amount: number;
  readonly version: number;
  readonly grants: readonly { readonly amount: number; readonly from: string; readonly until: string | null }[];
  readonly withheld: readonly { readonly from: string }[];
  readonly review: {
    readonly causes: readonly string[];
    readonly ending: { readonly closesOn: string; readonly closedOn: string | null; readonly reason: string | null } | null;
  } | null;
  readonly decisions: readonly { readonly outcome: string; readonly servedOn: string | null; readonly letter: { readonly text: string } }[];
  readonly entitlements: readonly { readonly month: string; readonly amount: number }[];
};

/** What a household is given, as an officer sees it who handles its case. */
export const assistanceOf = async (officer: GraphClient, household: string): Promise<Assistance | null> =>
  (await officer.query<{ household: { assistance: Assistance | null } }>(reading, { id: household })).household.assistance;

export const tellOfChange = (clerk: GraphClient, household: string, happenedOn: string): Promise<unknown> =>
  clerk.change(telling, { idempotencyKey: key(), household, happenedOn }, 'Household');

/** The village was there: what was otherwise than before. */
export const recordContact = (clerk: GraphClient, household: string, contactedOn: string, changed: readonly string[]): Promise<unknown> =>
  clerk.change(contacting, { idempotencyKey: key(), household, contactedOn, changed }, 'Household');

const step =
  (document: string) =>
  async (officer: GraphClient, household: string, more: object = {}): Promise<unknown> => {
    const version = (await assistanceOf(officer, household))?.version;
    return officer.change(document, { idempotencyKey: key(), household, version, ...more }, 'Household');
  };

export const reviewAssistance = step(reviewing);
export const decideReview = step(deciding);
export const objectToReview = step(objecting);
export const terminateAssistance = step(terminating);
export const suspendAssistance = step(suspending);
export const resumeAssistance = step(resuming);
export const orderRecovery = step(recovering);
export const decideWorkShare = step(mutation('decideWorkShare'));
