import { connection, fieldsOf, load, mutation, progressOf, starting } from '@jiuzhu/graph-kit';
import type { Graph } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { parseShape } from '@jiuzhu/service-kit';
import { acceptApplication } from '../commands/intake/accept-application.ts';
import { applyForSubsistence } from '../commands/intake/apply-for-subsistence.ts';
import { decideSubsistence } from '../commands/decision/decide-subsistence.ts';
import { reconsider } from '../commands/decision/reconsider.ts';
import { demandHomeVisit } from '../commands/visit/demand-home-visit.ts';
import { recordHomeVisit } from '../commands/visit/record-home-visit.ts';
import { decideReview } from '../commands/assistance/decide-review.ts';
import { recordContact } from '../commands/contact/record-contact.ts';
import { reportChange } from '../commands/assistance/report-change.ts';
import { reviewAssistance } from '../commands/assistance/review-assistance.ts';
import { objectToReview } from '../commands/assistance/object-to-review.ts';
import { orderRecovery } from '../commands/assistance/order-recovery.ts';
import { resumeAssistance } from '../commands/assistance/resume-assistance.ts';
import { suspendAssistance } from '../commands/assistance/suspend-assistance.ts';
import { terminateAssistance } from '../commands/assistance/terminate-assistance.ts';
import { assessSelfCare } from '../commands/care/assess-self-care.ts';
import { decideCare } from '../commands/care/decide-care.ts';
import { placeInCare } from '../commands/care/place-in-care.ts';
import { registerInstitution } from '../commands/care/register-institution.ts';
import { reportSelfCareChange } from '../commands/care/report-self-care-change.ts';
import { decideWorkShare } from '../commands/work/decide-work-share.ts';
import { decideAllowance } from '../commands/allowance/decide-allowance.ts';
import { endAllowance } from '../commands/allowance/end-allowance.ts';
import { recordService } from '../commands/notice/record-service.ts';
import { givePreliminaryOpinion } from '../commands/publicity/give-preliminary-opinion.ts';
import { recordDemocraticReview } from '../commands/publicity/record-democratic-review.ts';
import { recordSurvey } from '../commands/survey/record-survey.ts';
import { raiseObjection } from '../commands/publicity/raise-objection.ts';
import { checkCommitment } from '../commands/intake/check-commitment.ts';
import { endProcedure } from '../commands/intake/end-procedure.ts';
import { withdrawApplication } from '../commands/intake/withdraw-application.ts';
import { previewProposal } from '../commands/impact/preview-proposal.ts';
import { reassessRegion } from '../jobs/reassess-region.ts';
import type { Issued } from '../domain/explanation/letter/issued.ts';
import type { CaseId } from '../domain/procedure/subsistence-case.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { assistanceOfHousehold } from '../queries/assistance-of-household.ts';
import { allowancesOfHousehold } from '../queries/allowances-of-household.ts';
import { allowancesView } from '../queries/allowances-view.ts';
import { assistanceView } from '../queries/assistance-view.ts';
import { contactView } from '../queries/contact-view.ts';
import { contactsOfHousehold } from '../queries/contacts-of-household.ts';
import { contactsIn } from '../queries/contacts-in.ts';
import { careIn } from '../queries/care-in.ts';
import { caseById } from '../queries/case-by-id.ts';
import { casesOfHousehold } from '../queries/cases-of-household.ts';
import {
  appliedView,
  decisionsView,
  decisionView,
  latestOpinionView,
  opinionView,
  publicityView,
  standingView,
  verificationView,
} from '../queries/case-view.ts';
import { deadlinesView, endedView, missedView, pausesView } from '../queries/clock-view.ts';
import { homeVisitsView } from '../queries/visit-view.ts';
import { commitmentsView } from '../queries/filing-view.ts';
import { noticesView } from '../queries/notice-view.ts';
import { differenceOfDecisions } from '../queries/difference-of-decisions.ts';
import { differenceView } from '../queries/difference-view.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { letterView, worksheetView, wouldChangeView } from '../queries/explanation-view.ts';
import { exactImpactOfProposal } from '../queries/exact-impact-of-proposal.ts';
import { institutionsInRegion } from '../queries/institutions-in-region.ts';
import { institutionView } from '../queries/institution-view.ts';
import { fileOfCase } from '../queries/file-of-case.ts';
import { impactOfProposal } from '../queries/impact-of-proposal.ts';
import { impactView } from '../queries/impact-view.ts';
import { reviewsIn } from '../queries/reviews-in.ts';
import { surveyView } from '../queries/survey-view.ts';
import { timesOfDecisions } from '../queries/times-of-decisions.ts';
import { whyNeeded } from '../queries/why-needed.ts';
import { workIn } from '../queries/work-in.ts';
import type { AllowancesMoved } from '../domain/allowance/allowance-decision.ts';
import type { Moved } from '../domain/assistance/assistance-decision.ts';
import { wording } from './graphql-wording.ts';
import type { Asked, ProposalId } from './database/previews.ts';
import { period } from './input-shapes.ts';

const stands = fieldsOf(caseById);
const file = fieldsOf(fileOfCase);
const ofHousehold = fieldsOf(casesOfHousehold);
const erasures = fieldsOf(erasureOfHousehold);
const assisted = fieldsOf(assistanceOfHousehold);
const allowanced = fieldsOf(allowancesOfHousehold);

type Ref<K> = { readonly id: K };
const toCase = ({ id }: Ref<Id<'subsistence-case'>>) => ({ __typename: 'SubsistenceCase' as const, id });

/** Rendered when they are asked for. */
const explained = {
  letter: ({ issued }: { readonly issued: Issued }) => letterView(issued),
  worksheet: ({ issued }: { readonly issued: Issued }) => worksheetView(issued),
  wouldChange: ({ issued }: { readonly issued: Issued }) => wouldChangeView(issued),
};

const toProposal = ({ proposal: { id } }: Asked) => ({ __typename: 'StandardProposal' as const, id });

const toAssisted = ({ assistance: { householdId: id } }: Moved) => ({ __typename: 'Household' as const, id });
const toAllowanced = ({ allowances: { householdId: id } }: AllowancesMoved) => ({ __typename: 'Household' as const, id });

const resolvers: CompleteResolvers = {
  Query: {
    reassessment: progressOf(reassessRegion),
    subsistenceCase: (parent, { id }, context) => stands.root(parent, { id: id as Id<'subsistence-case'> }, context),
    subsistenceWorklist: connection(
      workIn,
      'workIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    subsistenceTimes: async (_, args, context) => (await load(context, timesOfDecisions, parseShape(period, args)))?.modes ?? null,
    subsistenceReviews: connection(
      reviewsIn,
      'reviewsIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    subsistenceCare: connection(
      careIn,
      'careIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    subsistenceContacts: connection(
      contactsIn,
      'contactsIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    householdContacts: async (_, { household }, context) =>
      (await load(context, contactsOfHousehold, household as Id<'household'>))?.contacts.map(contactView) ?? null,
    careInstitutions: async (_, { region }, context) =>
      (await load(context, institutionsInRegion, region))?.institutions.map(institutionView) ?? null,
    subsistenceDifference: async (_, { one, other }, context) => {
      const it = await load(context, differenceOfDecisions, { one: one as CaseId, other: other as CaseId });
      return it ? differenceView(it.difference) : null;
    },
  },
  Mutation: {
    applyForSubsistence: mutation(applyForSubsistence, toCase),
    acceptApplication: mutation(acceptApplication, toCase),
    recordSurvey: mutation(recordSurvey, toCase),
    givePreliminaryOpinion: mutation(givePreliminaryOpinion, toCase),
    raiseObjection: mutation(raiseObjection, toCase),
    recordDemocraticReview: mutation(recordDemocraticReview, toCase),
    demandHomeVisit: mutation(demandHomeVisit, toCase),
    recordHomeVisit: mutation(recordHomeVisit, toCase),
    decideSubsistence: mutation(decideSubsistence, toCase),
    recordService: mutation(recordService, toCase),
    reconsider: mutation(reconsider, toCase),
    withdrawApplication: mutation(withdrawApplication, toCase),
    checkCommitment: mutation(checkCommitment, toCase),
    endProcedure: mutation(endProcedure, toCase),
    reassessRegion: starting(reassessRegion, ({ region }) => ({ region })),
    reportChange: mutation(reportChange, toAssisted),
    recordContact: mutation(recordContact, toAssisted),
    previewProposal: mutation(previewProposal, toProposal),
    reviewAssistance: mutation(reviewAssistance, toAssisted),
    decideReview: mutation(decideReview, toAssisted),
    objectToReview: mutation(objectToReview, toAssisted),
    suspendAssistance: mutation(suspendAssistance, toAssisted),
    resumeAssistance: mutation(resumeAssistance, toAssisted),
    terminateAssistance: mutation(terminateAssistance, toAssisted),
    orderRecovery: mutation(orderRecovery, toAssisted),
    assessSelfCare: mutation(assessSelfCare, toAssisted),
    reportSelfCareChange: mutation(reportSelfCareChange, toAssisted),
    decideCare: mutation(decideCare, toAssisted),
    placeInCare: mutation(placeInCare, toAssisted),
    decideWorkShare: mutation(decideWorkShare, toAssisted),
    decideAllowance: mutation(decideAllowance, toAllowanced),
    endAllowance: mutation(endAllowance, toAllowanced),
    registerInstitution: mutation(registerInstitution, ({ institution: { id } }) => ({
      __typename: 'RegisteredInstitution' as const,
      institution: id,
    })),
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    subsistence: ofHousehold(({ cases }) => cases.map((id) => ({ id }))),
    assistance: assisted(assistanceView),
    allowances: allowanced(allowancesView),
  },
  Person: {},
  StandardProposal: {
    __resolveReference: ({ id }) => ({ id: id as ProposalId }),
    subsistenceImpact: async ({ id }, _, context) => {
      const exact = await load(context, exactImpactOfProposal, id);
      const it = exact ?? (await load(context, impactOfProposal, id));
      return it ? impactView(it, exact !== undefined) : null;
    },
  },
  Erasure: {
    __resolveReference: ({ id }, context) => erasures.reference({ id: id as Id<'household'> }, context),
    subsistence: erasures(({ proof }) => proof),
  },
  SubsistenceCase: {
    __resolveReference: ({ id }, context) => stands.reference({ id: id as Id<'subsistence-case'> }, context),
    household: stands(({ householdId }) => ({ id: householdId })),
    ...stands.each(standingView, 'status', 'stage', 'openedOn', 'dueOn', 'paused', 'agency', 'awaited', 'region'),
    version: stands(({ version }) => version),
    applied: file(appliedView),
    deadlines: file(deadlinesView),
    missed: file(missedView),
    pauses: file(pausesView),
    ended: file(endedView),
    homeVisits: file(homeVisitsView),
    commitments: file(commitmentsView),
    opinion: file(latestOpinionView),
    opinions: file(({ opinions }) => opinions.map(opinionView)),
    verification: file(verificationView),
    surveys: file(({ surveys }) => surveys.map(surveyView)),
    publicity: file(publicityView),
    reviews: file(({ reviews }) => reviews),
    decision: file(decisionView),
    decisions: file(decisionsView),
    notices: file(noticesView),
  },
  SubsistenceOpinion: explained,
  SubsistenceDecision: explained,
};

/** A fact that is needed, said in Chinese, and of whom. */
const NeededFact = {
  text: ({ need }: { readonly need: string }) => whyNeeded(need),
  person: ({ personId }: { readonly personId?: string }) => (personId === undefined ? null : { id: personId }),
};

export const graph: Graph = { sdl: readSubgraphSdl('subsistence'), resolvers: { ...resolvers, NeededFact }, wording };
