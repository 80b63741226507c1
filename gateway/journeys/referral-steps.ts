import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import type { Family } from './family.ts';
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

const listing = changeDocument('registerService', 'DirectoryService', 'id version');
let listed = 0;

/** A service of the union's, for two at a time, unless something else is said. */
export const listService = async (decider: GraphClient, world: World, more: object = {}): Promise<string> => {
  const days = { from: world.now().toISOString().slice(0, 10), until: '2099-12-31' };
  const input = {
    ...{ idempotencyKey: key(), region: '990000', agency: 'union-990000', kind: 'social_organisation', name: `示例帮扶 ${(listed += 1)}` },
    ...{ needs: ['schooling', 'sudden_hardship'], capacity: 2, accepting: true, ...days, ...more },
  };
  return (await decider.change<{ __typename: string; id: string }>(listing, input, 'DirectoryService')).id;
};

/** As it was first written. */
export const closeService = (officer: GraphClient, service: string): Promise<unknown> =>
  officer.change(
    changeDocument('closeService', 'DirectoryService', 'id'),
    { idempotencyKey: key(), service, version: 1 },
    'DirectoryService',
  );

/** The adults of a family sign, the first for those who are none. */
export const agreement = ({ id, members }: Family, on: string) => {
  const [head, spouse, ...children] = members.map(({ person }) => person.id);
  return {
    household: id,
    signatures: [{ person: head }, { person: spouse }, ...children.map((person) => ({ person, guardian: head }))],
    ...{ needs: ['schooling', 'sudden_hardship', 'housing'], signedOn: on, validUntil: '2099-12-31', documentHash: 'd'.repeat(64) },
  };
};

const agreeing = changeDocument('recordConsent', 'ReferralConsent', 'id');

/** What a family lets leave the government. */
export const agree = async (clerk: GraphClient, family: Family, on: string, more: object = {}): Promise<string> => {
  const input = { idempotencyKey: key(), ...agreement(family, on), ...more };
  return (await clerk.change<{ __typename: string; id: string }>(agreeing, input, 'ReferralConsent')).id;
};

export const withdrawConsent = (clerk: GraphClient, consent: string): Promise<unknown> =>
  clerk.change(changeDocument('withdrawConsent', 'ReferralConsent', 'id'), { idempotencyKey: key(), consent }, 'ReferralConsent');

const telling = changeDocument('tellOfNeed', 'ReferralLead', 'id');

/** A family that a partner has found in a village of the county, which agrees that the window is told. */
export const leadOf = (on: string, more: object = {}): object => ({
  ...{ region: '990000001001', need: 'schooling', reference: 'JQ-2026-7', signedOn: on, validUntil: '2099-12-31' },
  ...{ documentHash: 'f'.repeat(64), ...more },
});
export const tellOfNeed = async (partner: GraphClient, on: string, more: object = {}): Promise<string> =>
  (await partner.change<{ __typename: string; id: string }>(telling, { idempotencyKey: key(), ...leadOf(on, more) }, 'ReferralLead')).id;

/** What the window makes of it. */
export const answerLead = (
  clerk: GraphClient,
  name: 'takeLeadInHand' | 'takeUpLead' | 'setLeadAside',
  lead: string,
  more: object = {},
): Promise<unknown> => clerk.change(changeDocument(name, 'ReferralLead', 'id'), { idempotencyKey: key(), lead, ...more }, 'ReferralLead');

const open = new Set(['created', 'accepted', 'returned', 'in_progress']);

/** All that somebody still has to see to, in one plan. */
export const planAll = async (clerk: GraphClient, household: string): Promise<string> => {
  const tickets = (await referralsOf(clerk, household)).filter(({ status }) => open.has(status)).map(({ id }) => id);
  const input = { idempotencyKey: key(), household, tickets };
  return (
    await clerk.change<{ __typename: string; id: string }>(changeDocument('writePlan', 'AssistancePlan', 'id'), input, 'AssistancePlan')
  ).id;
};

const noticing = changeDocument('giveNotice', 'ReferralNotice', 'id parts { entries { policy { papers } toldBefore } }');
type Noticed = {
  readonly id: string;
  readonly parts: readonly {
    readonly entries: readonly { readonly policy: { readonly papers: readonly string[] }; readonly toldBefore: readonly string[] }[];
  }[];
};

/** What a household is told that it is to bring. */
export const giveNotice = (clerk: GraphClient, household: string): Promise<Noticed> =>
  clerk.change<Noticed & { __typename: string }>(noticing, { idempotencyKey: key(), household }, 'ReferralNotice');
