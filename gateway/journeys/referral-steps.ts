import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';
import type { World } from './world.ts';

export type Referred = {
  readonly id: string;
  readonly status: string;
  readonly result: string | null;
  readonly why: { readonly code: string; readonly text: string; readonly basis: string | null; readonly event: string | null };
  readonly receiver: { readonly programme: string | null; readonly agency: string | null };
  readonly person: { readonly id: string } | null;
  readonly journal: readonly {
    readonly status: string;
    readonly by: string;
    readonly reason: string | null;
    readonly event: string | null;
  }[];
};

const fields = `id status result why { code text basis event } receiver { programme agency } person { id }
  journal { status by reason event }`;

const accepting = changeDocument('acceptNeed', 'Household', `id referrals { ${fields} }`);

/** What a window takes up of a household, and all of its tickets then. */
export const acceptNeeds = async (
  clerk: GraphClient,
  household: string,
  needs: readonly object[],
  more: object = {},
): Promise<readonly Referred[]> => {
  const input = { idempotencyKey: key(), household, line: 'application', reason: 'asked_for', needs, ...more };
  const { referrals } = await clerk.change<{ __typename: string; referrals: readonly Referred[] }>(accepting, input, 'Household');
  return referrals;
};

const assessing = changeDocument('assessNeeds', 'NeedsAssessment', 'id findings { need outcome tickets { id } }');

export type Assessed = {
  readonly id: string;
  readonly findings: readonly { readonly need: string; readonly outcome: string; readonly tickets: readonly { readonly id: string }[] }[];
};

/** What a household answers at the window, asked by the five needs. */
export const assessNeeds = (clerk: GraphClient, household: string, answered: readonly object[], more: object = {}): Promise<Assessed> => {
  const input = { idempotencyKey: key(), household, line: 'application', reason: 'asked_for', answered, ...more };
  return clerk.change<Assessed & { __typename: string }>(assessing, input, 'NeedsAssessment');
};

/** The people of another agency, as partners. */
export const agencyOf = (world: World, programme: string): Promise<GraphClient> =>
  world.officer('partner', { id: `officer-of-${programme}`, agency: `${programme}-990000` });

/** An act on a ticket. */
export const moveTicket = (officer: GraphClient, name: string, ticket: string, more: object = {}): Promise<Referred> =>
  officer.change<Referred & { __typename: string }>(
    changeDocument(name, 'ReferralTicket', fields),
    { idempotencyKey: key(), ticket, ...more },
    'ReferralTicket',
  );

/** The tickets of a household that an officer sees. */
export const referralsOf = async (officer: GraphClient, household: string): Promise<readonly Referred[]> => {
  const document = `query ($id: ID!) { household(id: $id) { referrals { ${fields} } } }`;
  const { household: it } = await officer.query<{ household: { referrals: readonly Referred[] } | null }>(document, { id: household });
  return it?.referrals ?? [];
};

const received = `query ($status: ReferralStatus) { ticketsReceived(status: $status, first: 50) { edges { node { ${fields} } } } }`;

/** What an officer has to see to. */
export const receivedBy = async (officer: GraphClient, status: string | null = null): Promise<readonly Referred[]> => {
  const { ticketsReceived } = await officer.query<{ ticketsReceived: { edges: readonly { node: Referred }[] } }>(received, { status });
  return ticketsReceived.edges.map(({ node }) => node);
};
