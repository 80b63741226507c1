import { connection, type Fields, fieldsOf, type Graph, type GraphContext, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { acceptNeed } from '../commands/accept-need.ts';
import { acceptTicket } from '../commands/accept-ticket.ts';
import { assessNeeds } from '../commands/assess-needs.ts';
import { beginTicket } from '../commands/begin-ticket.ts';
import { feedBack } from '../commands/feed-back.ts';
import { followUp } from '../commands/follow-up.ts';
import { inviteToApply } from '../commands/invite-to-apply.ts';
import { recordResult } from '../commands/record-result.ts';
import { referOn } from '../commands/refer-on.ts';
import { rerouteTicket } from '../commands/reroute-ticket.ts';
import { returnTicket } from '../commands/return-ticket.ts';
import type { Lead } from '../domain/lead/lead.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { assessmentView } from '../queries/assessment-view.ts';
import { assessmentById, needsAssessments } from '../queries/needs-assessments.ts';
import { referralsOfHousehold, theirReferrals } from '../queries/referrals-of-household.ts';
import { ticketById } from '../queries/ticket-by-id.ts';
import {
  givenView,
  householdView,
  isOverdue,
  journalView,
  needText,
  partyView,
  personView,
  snapshotView,
  whyView,
} from '../queries/ticket-view.ts';
import { ticketsReceived } from '../queries/tickets-received.ts';
import { ticketsSent } from '../queries/tickets-sent.ts';
import { directoryMutations, directoryQueries, directoryTypes } from './graphql/directory.ts';
import { leadMutations, leadQueries, leadTypes } from './graphql/leads.ts';
import { noticeMutations, noticeQueries, noticeTypes } from './graphql/notices.ts';
import { planMutations, planQueries, planTypes } from './graphql/plans.ts';
import { wording } from './graphql-wording.ts';
import { inGraph } from './input-shapes.ts';

const ofHousehold = fieldsOf(referralsOfHousehold);
const ofTicket = fieldsOf(ticketById);
const ofAssessment = fieldsOf(assessmentById);
const assessments = fieldsOf(needsAssessments);
const erasures = fieldsOf(erasureOfHousehold);

/** By root or by reference: the same door. */
const byId =
  <K extends string, V>(fields: Fields<K, V>) =>
  ({ id }: { readonly id: string }, context: GraphContext) =>
    fields.reference({ id: id as K }, context);
const ref = <K>(id: K) => ({ id });
const ticket = ({ id }: { readonly id: Id<'ticket'> }) => ({ __typename: 'ReferralTicket' as const, id });
const onWay = (it: { readonly ticket: { readonly id: Id<'ticket'> } }) => ticket(it.ticket);

const resolvers: CompleteResolvers = {
  Query: {
    needsAssessments: (_parent, { household }, context) =>
      assessments(({ ids }) => ids.map(ref))({ id: household as Id<'household'> }, {}, context),
    referralTicket: (_parent, args, context) => byId(ofTicket)(args, context),
    ...directoryQueries,
    ...leadQueries,
    ...noticeQueries,
    ...planQueries,
    ticketsReceived: connection(ticketsReceived, 'ticketsReceived', (_parent, args) => args, ref),
    ticketsSent: connection(ticketsSent, 'ticketsSent', (_parent, args) => args, ref),
  },
  Mutation: {
    acceptNeed: mutation(acceptNeed, ({ id }) => ({ __typename: 'Household' as const, id })),
    assessNeeds: mutation(assessNeeds, ({ assessment: { id } }) => ({ __typename: 'NeedsAssessment' as const, id })),
    acceptTicket: mutation(acceptTicket, ticket),
    returnTicket: mutation(returnTicket, ticket),
    rerouteTicket: mutation(rerouteTicket, onWay),
    beginTicket: mutation(beginTicket, ticket),
    inviteToApply: mutation(inviteToApply, ticket),
    recordResult: mutation(recordResult, ticket),
    feedBack: mutation(feedBack, ticket),
    followUp: mutation(followUp, ticket),
    referOn: mutation(referOn, onWay),
    ...directoryMutations,
    ...leadMutations,
    ...noticeMutations,
    ...planMutations,
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    referrals: ofHousehold((it, _args, { actor }) => theirReferrals(it, actor)),
  },
  ReferralTicket: {
    __resolveReference: byId(ofTicket),
    household: ofTicket(({ ticket: it }, _args, { actor }) => householdView(it, actor)),
    person: ofTicket(({ ticket: it }, _args, { actor }) => personView(it, actor)),
    need: ofTicket(({ ticket: it }) => inGraph(it.need)),
    needText: ofTicket(({ ticket: it }) => needText(it)),
    line: ofTicket(({ ticket: it }) => it.line),
    why: ofTicket((it, _args, { actor }) => whyView(it, actor)),
    sender: ofTicket(({ ticket: it }) => partyView(it.sender)),
    receiver: ofTicket(({ ticket: it }) => partyView(it.receiver)),
    snapshot: ofTicket((it, _args, { actor }) => snapshotView(it, actor)),
    status: ofTicket(({ ticket: it }) => inGraph(it.status)),
    openedOn: ofTicket(({ ticket: it }) => it.openedOn),
    dueOn: ofTicket(({ ticket: it }) => it.due?.day ?? null),
    provisional: ofTicket(({ ticket: it }) => it.due?.provisional ?? null),
    overdue: ofTicket(isOverdue),
    result: ofTicket(({ ticket: it }) => (it.result === undefined ? null : inGraph(it.result))),
    given: ofTicket(({ ticket: it }, _args, { actor }) => givenView(it, actor)),
    journal: ofTicket((it, _args, { actor }) => journalView(it, actor)),
  },
  ...directoryTypes,
  ...leadTypes,
  ...noticeTypes,
  ...planTypes,
  NeedsAssessment: {
    ...ofAssessment.each(assessmentView, 'on', 'by', 'agency', 'line', 'reason', 'reasonText', 'asked', 'findings'),
  },
  LeadAnswered: { status: (it: object) => inGraph((it as Pick<Lead, 'status'>).status) },
  TicketStandsElsewhere: { status: (it: object) => inGraph((it as Pick<Ticket, 'status'>).status) },
  Erasure: {
    __resolveReference: byId(erasures),
    referral: erasures(({ proof }) => proof),
  },
};

export const graph: Graph = { sdl: readSubgraphSdl('referral'), resolvers, wording };
