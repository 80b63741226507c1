import { connection, fieldsOf, load, mutation } from '@jiuzhu/graph-kit';
import type { Graph } from '@jiuzhu/graph-kit';
import { formatFen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { applyForExpenditureAid } from '../commands/apply-for-expenditure-aid.ts';
import { askIdentity } from '../commands/ask-identity.ts';
import { decideByConference } from '../commands/decide-by-conference.ts';
import { decideEmergency } from '../commands/decide-emergency.ts';
import { decideExpenditure } from '../commands/decide-expenditure.ts';
import { decideShelter } from '../commands/decide-shelter.ts';
import { endShelter } from '../commands/end-shelter.ts';
import { extendStay } from '../commands/extend-stay.ts';
import { handOverShelterRefusal } from '../commands/hand-over-shelter-refusal.ts';
import { identifyStray } from '../commands/identify-stray.ts';
import { objectToExpenditureGrant } from '../commands/object-to-expenditure-grant.ts';
import { openReserve } from '../commands/open-reserve.ts';
import { proposeExpenditureGrant } from '../commands/propose-expenditure-grant.ts';
import { receiveStray } from '../commands/receive-stray.ts';
import { recordFollowUpVisit } from '../commands/record-follow-up-visit.ts';
import { recordRepayment } from '../commands/record-repayment.ts';
import { recordReturnVisit } from '../commands/record-return-visit.ts';
import { recordTemporaryService } from '../commands/record-temporary-service.ts';
import { recoverGrant } from '../commands/recover-grant.ts';
import { regulariseGrant } from '../commands/regularise-grant.ts';
import { registerStation } from '../commands/register-station.ts';
import { replenishReserve } from '../commands/replenish-reserve.ts';
import { reportIncident } from '../commands/report-incident.ts';
import { surveyExpenditure } from '../commands/survey-expenditure.ts';
import { withdrawExpenditureApplication } from '../commands/withdraw-expenditure-application.ts';
import type { Reserve } from '../domain/reserve/reserve.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { applicationView } from '../queries/application-view.ts';
import { caseById } from '../queries/case-by-id.ts';
import { deadlinesView, decisionsView, incidentView, standingView } from '../queries/case-view.ts';
import { casesOfHousehold } from '../queries/cases-of-household.ts';
import { entryOfLedger } from '../queries/entry-of-ledger.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { fileOfCase } from '../queries/file-of-case.ts';
import { ledgerOfTownship } from '../queries/ledger-of-township.ts';
import { reserveOfTownship } from '../queries/reserve-of-township.ts';
import { shelterById } from '../queries/shelter-by-id.ts';
import { shelterView } from '../queries/shelter-view.ts';
import { stationView } from '../queries/station-view.ts';
import { stationsInRegion } from '../queries/stations-in-region.ts';
import { stagedView } from '../queries/staged-view.ts';
import { shelteredIn } from '../queries/sheltered-in.ts';
import { workIn } from '../queries/work-in.ts';
import type { CaseMoved } from './database/cases.ts';
import { wording } from './graphql-wording.ts';

const stands = fieldsOf(caseById);
const file = fieldsOf(fileOfCase);
const shelter = fieldsOf(shelterById);
const ofHousehold = fieldsOf(casesOfHousehold);
const erasures = fieldsOf(erasureOfHousehold);
const entry = fieldsOf(entryOfLedger);

const toShelter = ({ id }: { readonly id: Id<'shelter-case'> }) => ({ __typename: 'ShelterCase' as const, id });
const toCase = ({ id }: { readonly id: Id<'temporary-case'> }) => ({ __typename: 'TemporaryCase' as const, id });
const toMoved = ({ case: it }: CaseMoved) => toCase(it);
const toReserve = ({ township }: Reserve) => ({ __typename: 'OpenedReserve' as const, township });

const resolvers: CompleteResolvers = {
  Query: {
    temporaryCase: (parent, { id }, context) => stands.root(parent, { id: id as Id<'temporary-case'> }, context),
    temporaryWorklist: connection(
      workIn,
      'workIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    expenditureApplication: async (_, { case: id }, context) => {
      const it = await load(context, fileOfCase, id as Id<'temporary-case'>);
      return it ? applicationView(it) : null;
    },
    stagedGrant: async (_, { case: id, decision }, context) => {
      const it = await load(context, fileOfCase, id as Id<'temporary-case'>);
      return it ? stagedView(it, decision) : null;
    },
    shelterCase: (parent, { id }, context) => shelter.root(parent, { id: id as Id<'shelter-case'> }, context),
    shelterCases: connection(
      shelteredIn,
      'shelteredIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    shelterStations: async (_, { region }, context) => (await load(context, stationsInRegion, region))?.stations.map(stationView) ?? null,
    townshipReserve: async (_, { township }, context) => {
      const it = await load(context, reserveOfTownship, township);
      return it ? { ...it, balanceText: formatFen(it.balance) } : null;
    },
    reserveLedger: connection(
      ledgerOfTownship,
      'ledgerOfTownship',
      (_, args) => args,
      (id) => ({ id }),
    ),
  },
  Mutation: {
    reportIncident: mutation(reportIncident, toCase),
    decideEmergency: mutation(decideEmergency, toMoved),
    applyForExpenditureAid: mutation(applyForExpenditureAid, toCase),
    surveyExpenditure: mutation(surveyExpenditure, toMoved),
    proposeExpenditureGrant: mutation(proposeExpenditureGrant, toMoved),
    objectToExpenditureGrant: mutation(objectToExpenditureGrant, toMoved),
    withdrawExpenditureApplication: mutation(withdrawExpenditureApplication, toMoved),
    decideExpenditure: mutation(decideExpenditure, toMoved),
    decideByConference: mutation(decideByConference, toMoved),
    recordFollowUpVisit: mutation(recordFollowUpVisit, toMoved),
    registerStation: mutation(registerStation, ({ station: { id } }) => ({ __typename: 'RegisteredStation' as const, station: id })),
    receiveStray: mutation(receiveStray, toShelter),
    decideShelter: mutation(decideShelter, toShelter),
    handOverShelterRefusal: mutation(handOverShelterRefusal, toShelter),
    askIdentity: mutation(askIdentity, toShelter),
    identifyStray: mutation(identifyStray, toShelter),
    extendStay: mutation(extendStay, toShelter),
    endShelter: mutation(endShelter, toShelter),
    recordReturnVisit: mutation(recordReturnVisit, toShelter),
    recordTemporaryService: mutation(recordTemporaryService, toMoved),
    regulariseGrant: mutation(regulariseGrant, toMoved),
    recoverGrant: mutation(recoverGrant, toMoved),
    recordRepayment: mutation(recordRepayment, toMoved),
    openReserve: mutation(openReserve, toReserve),
    replenishReserve: mutation(replenishReserve, toReserve),
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    temporary: ofHousehold(({ cases }) => cases.map((id) => ({ id }))),
  },
  Person: {},
  Erasure: {
    __resolveReference: ({ id }, context) => erasures.reference({ id: id as Id<'household'> }, context),
    temporary: erasures(({ proof }) => proof),
  },
  TemporaryCase: {
    __resolveReference: ({ id }, context) => stands.reference({ id: id as Id<'temporary-case'> }, context),
    household: stands(({ householdId }) => ({ id: householdId })),
    ...stands.each(standingView, 'status', 'stage', 'openedOn', 'dueOn', 'paused', 'agency', 'region', 'type'),
    version: stands(({ version }) => version),
    incident: file(incidentView),
    replyBy: file(({ replyBy }) => (replyBy ? new Date(replyBy) : null)),
    grantDecisions: file(decisionsView),
    openDeadlines: file(deadlinesView),
  },
  ShelterCase: {
    __resolveReference: ({ id }, context) => shelter.reference({ id: id as Id<'shelter-case'> }, context),
    region: shelter(({ region }) => region),
    version: shelter(({ version }) => version),
    file: shelter(shelterView),
  },
  ReserveEntry: {
    township: entry(({ township }) => township),
    number: entry(({ number }) => number),
    kind: entry(({ kind }) => kind),
    amount: entry(({ amount }) => amount),
    balance: entry(({ balance }) => balance),
    on: entry(({ on }) => on),
    by: entry(({ by }) => by),
    case: entry(({ caseId }) => (caseId ? { id: caseId } : null)),
    decision: entry(({ decision }) => decision ?? null),
    document: entry(({ document }) => document ?? null),
  },
};

export const graph: Graph = { sdl: readSubgraphSdl('temporary'), resolvers, wording };
