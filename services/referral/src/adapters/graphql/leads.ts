import { connection, fieldsOf, type GraphContext, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { setLeadAside } from '../../commands/lead/set-lead-aside.ts';
import { takeLeadInHand } from '../../commands/lead/take-lead-in-hand.ts';
import { takeUpLead } from '../../commands/lead/take-up-lead.ts';
import { tellOfNeed } from '../../commands/lead/tell-of-need.ts';
import { withdrawLeadConsent } from '../../commands/lead/withdraw-lead-consent.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { leadById } from '../../queries/lead-by-id.ts';
import { leadView } from '../../queries/lead-view.ts';
import { leadsTold } from '../../queries/leads-told.ts';

const ofLead = fieldsOf(leadById);
const byId = ({ id }: { readonly id: string }, context: GraphContext) => ofLead.reference({ id: id as Id<'lead'> }, context);
const lead = ({ id }: { readonly id: Id<'lead'> }) => ({ __typename: 'ReferralLead' as const, id });

export const leadQueries: Pick<CompleteResolvers['Query'], 'referralLead' | 'referralLeads'> = {
  referralLead: (_parent, args, context) => byId(args, context),
  referralLeads: connection(
    leadsTold,
    'leadsTold',
    (_parent, args) => args,
    (id) => ({ id }),
  ),
};

type Mutations = 'tellOfNeed' | 'takeLeadInHand' | 'takeUpLead' | 'setLeadAside' | 'withdrawLeadConsent';

export const leadMutations: Pick<CompleteResolvers['Mutation'], Mutations> = {
  tellOfNeed: mutation(tellOfNeed, lead),
  takeLeadInHand: mutation(takeLeadInHand, lead),
  takeUpLead: mutation(takeUpLead, (it) => lead(it.lead)),
  setLeadAside: mutation(setLeadAside, lead),
  withdrawLeadConsent: mutation(withdrawLeadConsent, (it) => lead(it.lead)),
};

export const leadTypes: Pick<CompleteResolvers, 'ReferralLead'> = {
  ReferralLead: {
    __resolveReference: byId,
    ...ofLead.each(leadView, 'region', 'need', 'needText', 'agency', 'reference', 'toldOn', 'status', 'consentSignedOn', 'consentUntil'),
    ...ofLead.each(leadView, 'inHand', 'dueOn', 'provisional', 'overdue', 'answeredOn', 'reason', 'reasonText', 'ticket'),
  },
};
