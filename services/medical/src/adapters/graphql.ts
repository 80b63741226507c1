import { connection, fieldsOf, type Graph, type GraphContext, known, load, mutation, progressOf, starting } from '@jiuzhu/graph-kit';
import { formatFen, type Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { designateProvider } from '../commands/designate-provider.ts';
import { endContract } from '../commands/end-contract.ts';
import { recordCharityAid } from '../commands/record-charity-aid.ts';
import { reverseSettlement } from '../commands/reverse-settlement.ts';
import { settleBill } from '../commands/settle-bill.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { subsidisePremiums } from '../jobs/subsidise-premiums.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { ledgerOfFund } from '../queries/ledger-of-fund.ts';
import { providerById } from '../queries/provider-by-id.ts';
import { settlementById } from '../queries/settlement-by-id.ts';
import { afterCharity, giftsView, reasonsView, reversalView } from '../queries/settlement-view.ts';
import { settlementsOfYear } from '../queries/settlements-of-year.ts';
import { situationOfHousehold } from '../queries/situation-of-household.ts';
import { situationOnPage } from '../queries/situation-on-page.ts';
import { accountsView, classesView, premiumView } from '../queries/situation-view.ts';
import { submittedSettlement } from '../queries/submitted-settlement.ts';
import { caseMutations, caseRoots, MedicalCase, medicalCases } from './graphql/cases.ts';
import { EmergencyRelief, ReliefEntry, reliefMutations, reliefRoots } from './graphql/reliefs.ts';
import { wording } from './graphql-wording.ts';
import type { Billed } from './database/bills.ts';
import { capital } from './input-shapes.ts';

const ofProvider = fieldsOf(providerById);
const onPage = fieldsOf(situationOnPage);
const erasures = fieldsOf(erasureOfHousehold);

type Ref<K> = { readonly id: K };
const toProvider = ({ id }: Ref<Id<'provider'>>) => ({ __typename: 'MedicalProvider' as const, id });
const toSettlement = ({ settlement }: { readonly settlement?: Pick<Settlement, 'id'> | undefined }) => {
  if (!settlement) throw new Error('nothing was settled');
  return { __typename: 'MedicalSettlement' as const, id: settlement.id };
};

/** For the hospital that waits: what was settled just now, without asking for it again. */
const settled = ({ settlement: it, isSame }: Billed, { actor }: GraphContext) =>
  it && !isSame ? known(submittedSettlement, { id: it.id, agency: actor.agency }, it) : undefined;

const isProvider = ({ actor }: GraphContext): boolean => actor.roles.includes('medical-provider');

/** A settlement as the asker may see it: whoever submits bills sees its own alone. */
const seen = (context: GraphContext, id: Id<'settlement'>): Promise<Settlement | undefined> =>
  isProvider(context) ? load(context, submittedSettlement, { id, agency: context.actor.agency }) : load(context, settlementById, id);

const of =
  <T>(pick: (it: Settlement) => T) =>
  async ({ id }: Ref<Id<'settlement'>>, _args: unknown, context: GraphContext): Promise<T | null> => {
    const it = await seen(context, id);
    return it === undefined ? null : pick(it);
  };

const settlement = async ({ id }: { readonly id: string }, context: GraphContext): Promise<Ref<Id<'settlement'>> | null> =>
  (await seen(context, id as Id<'settlement'>)) === undefined ? null : { id: id as Id<'settlement'> };

const resolvers: CompleteResolvers = {
  Query: {
    medicalProvider: (_parent, { id }, context) => ofProvider.reference({ id: id as Id<'provider'> }, context),
    medicalSituation: async (_parent, { household }, context) =>
      (await load(context, situationOfHousehold, household as Id<'household'>)) ?? null,
    medicalYear: async (_parent, { household, year }, context) => {
      const found = await load(context, settlementsOfYear, { household: household as Id<'household'>, year: year ?? null });
      return found ? { settlements: found.settlements.map((id) => ({ id })), premiums: found.premiums.map(premiumView) } : null;
    },
    medicalSettlement: (_parent, args, context) => settlement(args, context),
    premiumRun: progressOf(subsidisePremiums),
    ...caseRoots,
    ...reliefRoots,
    reliefLedger: connection(
      ledgerOfFund,
      'ledgerOfFund',
      (_, args) => args,
      (id) => ({ id }),
    ),
  },
  Mutation: {
    designateProvider: mutation(designateProvider, toProvider),
    endContract: mutation(endContract, toProvider),
    settleBill: mutation(settleBill, toSettlement, settled),
    reverseSettlement: mutation(reverseSettlement, toSettlement),
    recordCharityAid: mutation(recordCharityAid, ({ id }) => toSettlement({ settlement: { id } })),
    subsidisePremiums: starting(subsidisePremiums, ({ region, year }) => ({ region, year })),
    ...caseMutations,
    ...reliefMutations,
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    medical: onPage((it) => it),
    medicalCases,
  },
  MedicalCase,
  EmergencyRelief,
  ReliefEntry,
  MedicalSituation: {
    classes: classesView,
    accounts: accountsView,
  },
  MedicalProvider: {
    __resolveReference: ({ id }, context) => ofProvider.reference({ id: id as Id<'provider'> }, context),
    providerCode: ofProvider(({ code }) => code),
    name: ofProvider(({ name }) => name),
    region: ofProvider(({ region }) => region),
    submitters: ofProvider(({ submitters }) => submitters),
    contracts: ofProvider(({ contracts }) => contracts.map(({ from, until }) => ({ from, until: until ?? null }))),
  },
  MedicalSettlement: {
    __resolveReference: (ref, context) => settlement(ref, context),
    provider: of(({ providerId }) => (providerId ? { id: providerId } : null)),
    providerCode: of(({ providerCode }) => providerCode),
    case: of(({ caseId }) => caseId ?? null),
    billNumber: of(({ billNumber }) => billNumber ?? null),
    patient: async (parent, args, context) =>
      isProvider(context) ? null : of(({ personId }) => (personId ? { id: personId } : null))(parent, args, context),
    class: of(({ class: it }) => (it ? capital(it) : null)),
    kind: of(({ bill }) => capital(bill.kind)),
    place: of(({ bill }) => capital(bill.place)),
    referred: of(({ bill }) => bill.referred),
    emergency: of(({ bill }) => bill.emergency),
    epidemic: of(({ bill }) => bill.epidemic === true),
    admittedOn: of(({ bill }) => bill.admittedOn),
    dischargedOn: of(({ bill }) => bill.dischargedOn),
    year: of(({ year }) => year),
    totalCost: of(({ bill }) => bill.total),
    inPolicyCost: of(({ bill }) => bill.inPolicy),
    basicPaid: of(({ bill }) => bill.basic),
    catastrophicPaid: of(({ bill }) => bill.catastrophic),
    supplementaryPaid: of(({ bill }) => bill.supplementary),
    paid: of(({ outcome }) => outcome.paid),
    paidText: of(({ outcome }) => formatFen(outcome.paid)),
    tiltPaid: of(({ outcome }) => outcome.tilt),
    leftToPatient: of(({ outcome }) => outcome.left),
    leftToPatientText: of(({ outcome }) => formatFen(outcome.left)),
    charity: of(giftsView),
    charityPaid: of((it) => afterCharity(it).paid),
    leftAfterCharity: of((it) => afterCharity(it).left),
    leftAfterCharityText: of((it) => formatFen(afterCharity(it).left)),
    reasons: of(reasonsView),
    settledOn: of(({ settledOn }) => settledOn),
    reversal: of(reversalView),
  },
  Erasure: {
    __resolveReference: ({ id }, context) => erasures.reference({ id: id as Id<'household'> }, context),
    medical: erasures(({ proof }) => proof),
  },
};

export const graph: Graph = { sdl: readSubgraphSdl('medical'), resolvers, wording };
