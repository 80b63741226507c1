import { connection, type Fields, fieldsOf, type Graph, type GraphContext, mutation, starting } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { askAgain } from '../commands/ask-again.ts';
import { authoriseVerification } from '../commands/authorise-verification.ts';
import { checkCommitments } from '../commands/check-commitments.ts';
import { disputeReport } from '../commands/dispute-report.ts';
import { pauseRoster } from '../commands/pause-roster.ts';
import { requestVerification } from '../commands/request-verification.ts';
import { resumeRoster } from '../commands/resume-roster.ts';
import { withdrawAuthorisation } from '../commands/withdraw-authorisation.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { verifyRoster } from '../jobs/verify-roster.ts';
import { authorisationById } from '../queries/authorisation-by-id.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { fileOfHousehold } from '../queries/file-of-household.ts';
import { itemView, periodView, purposeView } from '../queries/item-view.ts';
import { reportById } from '../queries/report-by-id.ts';
import {
  committedView,
  completenessView,
  declaredView,
  differencesView,
  documentView,
  doubtsView,
  flagsView,
  limitsView,
  obligorsView,
  resultsView,
  sumsView,
  verdictView,
} from '../queries/report-view.ts';
import { commitmentsView, disputesView } from '../queries/history-view.ts';
import { failuresView, requestById, requestView } from '../queries/request-by-id.ts';
import { agenciesView, rosterById, rosterState, rosterTotal } from '../queries/roster-by-id.ts';
import { rostersIn } from '../queries/rosters-in.ts';
import { rosterHouseholds } from '../queries/roster-households.ts';
import { wording } from './graphql-wording.ts';

const ofHousehold = fieldsOf(fileOfHousehold);
const ofAuthorisation = fieldsOf(authorisationById);
const ofRequest = fieldsOf(requestById);
const ofReport = fieldsOf(reportById);
const ofRoster = fieldsOf(rosterById);
const erasures = fieldsOf(erasureOfHousehold);

/** By root or by reference: the same door. */
const byId =
  <K extends string, V>(fields: Fields<K, V>) =>
  ({ id }: { readonly id: string }, context: GraphContext) =>
    fields.reference({ id: id as K }, context);
const ref = <K>(id: K) => ({ id });
const typed = <const N extends string, K>(__typename: N, id: K) => ({ __typename, id });

const resolvers: CompleteResolvers = {
  Query: {
    verificationReport: (_parent, args, context) => byId(ofReport)(args, context),
    verificationRequest: (_parent, args, context) => byId(ofRequest)(args, context),
    verificationRoster: (_parent, args, context) => byId(ofRoster)(args, context),
    verificationRosters: connection(rostersIn, 'rostersIn', (_, args) => args, ref),
  },
  Mutation: {
    authoriseVerification: mutation(authoriseVerification, ({ authorisation }) => typed('VerificationAuthorisation', authorisation.id)),
    withdrawAuthorisation: mutation(withdrawAuthorisation, ({ authorisation }) => typed('VerificationAuthorisation', authorisation.id)),
    requestVerification: mutation(requestVerification, ({ request }) => typed('VerificationRequest', request.id)),
    disputeReport: mutation(disputeReport, ({ request }) => typed('VerificationRequest', request.id)),
    checkCommitments: mutation(checkCommitments, ({ request }) => typed('VerificationRequest', request.id)),
    askAgain: mutation(askAgain, ({ request }) => typed('VerificationRequest', request.id)),
    verifyRoster: starting(verifyRoster, ({ purpose, households, region }) => ({ purpose, households, region })),
    pauseRoster: mutation(pauseRoster, ({ id }) => typed('VerificationRoster', id)),
    resumeRoster: mutation(resumeRoster, ({ id }) => typed('VerificationRoster', id)),
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    verificationAuthorisations: ofHousehold(({ authorisations }) => authorisations.map(ref)),
    verificationRequests: ofHousehold(({ requests }) => requests.map(ref)),
    verifications: ofHousehold(({ reports }) => reports.map(ref)),
  },
  VerificationAuthorisation: {
    __resolveReference: byId(ofAuthorisation),
    household: ofAuthorisation(({ household }) => ref(household.id)),
    purpose: ofAuthorisation(({ authorisation }) => purposeView(authorisation.purpose)),
    signatures: ofAuthorisation(({ authorisation }) =>
      authorisation.signatures.map(({ personId, guardianId }) => ({
        person: ref(personId),
        guardian: guardianId === undefined ? null : ref(guardianId),
      })),
    ),
    scope: ofAuthorisation(({ authorisation }) => authorisation.scope.map(itemView)),
    period: ofAuthorisation(({ authorisation }) => periodView(authorisation.period)),
    obligors: ofAuthorisation(({ authorisation }) => authorisation.obligors),
    signedOn: ofAuthorisation(({ authorisation }) => authorisation.signedOn),
    validUntil: ofAuthorisation(({ authorisation }) => authorisation.validUntil),
    withdrawnOn: ofAuthorisation(({ authorisation }) => authorisation.withdrawnOn ?? null),
    inForce: ofAuthorisation(({ inForce }) => inForce),
    documentHash: ofAuthorisation(({ authorisation }) => authorisation.documentHash ?? null),
  },
  VerificationRequest: {
    __resolveReference: byId(ofRequest),
    household: ofRequest(({ household }) => ref(household.id)),
    authorisation: ofRequest(({ authorisation }) => ref(authorisation.id)),
    purpose: ofRequest(({ request }) => purposeView(request.purpose)),
    status: ofRequest((it) => requestView(it).status),
    askedOn: ofRequest(({ request }) => request.askedOn),
    dueOn: ofRequest(({ request }) => request.dueOn),
    commitments: ofRequest((it) => commitmentsView(it)),
    disputes: ofRequest((it, _args, { actor }) => disputesView(it, actor)),
    waitingFor: ofRequest((it) => requestView(it).waitingFor),
    failures: ofRequest((it, _args, { actor }) => failuresView(it, actor)),
    reports: ofRequest(({ reports }) => reports.map(ref)),
  },
  VerificationRoster: {
    __resolveReference: byId(ofRoster),
    purpose: ofRoster(({ purpose }) => purposeView(purpose)),
    region: ofRoster(({ region }) => region),
    month: ofRoster(({ month }) => month ?? null),
    startedOn: ofRoster(({ startedOn }) => startedOn),
    state: ofRoster(rosterState),
    total: ofRoster(rosterTotal),
    queued: ofRoster(({ counts }) => counts.queued),
    asking: ofRoster(({ counts }) => counts.asking),
    reported: ofRoster(({ counts }) => counts.reported),
    failed: ofRoster(({ counts }) => counts.failed),
    notAuthorised: ofRoster(({ counts }) => counts['not-authorised']),
    unknown: ofRoster(({ counts }) => counts.unknown),
    agencies: ofRoster(agenciesView),
    households: connection(
      rosterHouseholds,
      'rosterHouseholds',
      ({ id }: { readonly id: Id<'roster'> }, { standing }: { readonly standing?: string | null }) => ({ roster: id, standing }),
      ({ household, request }) => ({ household: ref(household), request: request === null ? null : ref(request) }),
    ),
  },
  VerificationReport: {
    __resolveReference: byId(ofReport),
    number: ofReport(({ number }) => number),
    household: ofReport(({ report }) => ref(report.householdId)),
    request: ofReport(({ report }) => ref(report.requestId)),
    authorisation: ofReport(({ report }) => ref(report.authorisationId)),
    purpose: ofReport(({ report }) => purposeView(report.purpose)),
    on: ofReport(({ report }) => report.on),
    validUntil: ofReport(({ report }) => report.validUntil),
    supersedes: ofReport(({ report }) => (report.supersedes === undefined ? null : ref(report.supersedes))),
    complete: ofReport(({ report }) => report.complete),
    completeness: ofReport(completenessView),
    erasedOn: ofReport(({ erasedOn }) => erasedOn ?? null),
    results: ofReport((it, _args, { actor }) => resultsView(it, actor)),
    sums: ofReport(sumsView),
    declared: ofReport(declaredView),
    differences: ofReport(differencesView),
    doubts: ofReport((it, _args, { actor }) => doubtsView(it, actor)),
    flags: ofReport((it, _args, { actor }) => flagsView(it, actor)),
    committed: ofReport((it, _args, { actor }) => committedView(it, actor)),
    withdrawnOn: ofReport(({ report }) => report.withdrawnOn ?? null),
    obligors: ofReport((it, _args, { actor }) => obligorsView(it, actor)),
    limits: ofReport(limitsView),
    verdict: ofReport(verdictView),
    signatory: ofReport(({ report }) => report.signatory),
    document: ofReport((it, _args, { actor }) => documentView(it, actor)),
    signedBy: ofReport(({ signature }) => signature?.publicKey ?? null),
    seal: ofReport(({ seal }) => seal),
    sealIntact: ofReport(({ sealIntact }) => sealIntact ?? null),
  },
  Erasure: {
    __resolveReference: byId(erasures),
    verification: erasures(({ proof }) => proof),
  },
};

export const graph: Graph = { sdl: readSubgraphSdl('verification'), resolvers, wording };
