import { connection, fieldsOf, type GraphContext, load, mutation } from '@jiuzhu/graph-kit';
import { formatFen } from '@jiuzhu/kernel';
import { askPatientIdentity } from '../../commands/ask-patient-identity.ts';
import { claimEmergencyCosts } from '../../commands/claim-emergency-costs.ts';
import { decideEmergencyRelief } from '../../commands/decide-emergency-relief.ts';
import { identifyEmergencyPatient } from '../../commands/identify-emergency-patient.ts';
import { reclaimEmergencyRelief } from '../../commands/reclaim-emergency-relief.ts';
import { recordReliefRepayment } from '../../commands/record-relief-repayment.ts';
import { recordReliefService } from '../../commands/record-relief-service.ts';
import { replenishReliefFund } from '../../commands/replenish-relief-fund.ts';
import { reportEmergency } from '../../commands/report-emergency.ts';
import type { Relief, ReliefId } from '../../domain/emergency/relief.ts';
import type { EmergencyReliefStatus } from '../../generated/graphql.ts';
import { entryOfFund } from '../../queries/entry-of-fund.ts';
import { fundOfCounty } from '../../queries/fund-of-county.ts';
import { reliefById } from '../../queries/relief-by-id.ts';
import { reliefView } from '../../queries/relief-view.ts';
import { reportedRelief } from '../../queries/reported-relief.ts';
import { treatedIn } from '../../queries/treated-in.ts';
import { capital } from '../input-shapes.ts';
import type { ReliefFile } from '../database/reliefs.ts';

type Ref = { readonly id: ReliefId };

const isHospital = ({ actor }: GraphContext): boolean => actor.roles.includes('medical-provider');

/** An emergency as the asker may see it: a hospital its own alone. */
const seen = (context: GraphContext, id: ReliefId): Promise<Relief | undefined> =>
  isHospital(context) ? load(context, reportedRelief, { id, agency: context.actor.agency }) : load(context, reliefById, id);

const of =
  <T>(pick: (it: Relief) => T) =>
  async ({ id }: Ref, _args: unknown, context: GraphContext): Promise<T | null> => {
    const it = await seen(context, id);
    return it === undefined ? null : pick(it);
  };

const relief = async ({ id }: { readonly id: string }, context: GraphContext): Promise<Ref | null> =>
  (await seen(context, id as ReliefId)) === undefined ? null : { id: id as ReliefId };

const toRelief = ({ id }: Pick<Relief, 'id'>) => ({ __typename: 'EmergencyRelief' as const, id });
const toMoved = ({ relief: it }: Pick<ReliefFile, 'relief'>) => toRelief(it);

export const reliefRoots = {
  emergencyRelief: (_parent: object, args: { readonly id: string }, context: GraphContext) => relief(args, context),
  emergencyReliefs: connection(
    treatedIn,
    'treatedIn',
    (_, args: { readonly region?: string | null; readonly status?: EmergencyReliefStatus | null; readonly reclaimDue?: boolean | null }) =>
      args,
    (id) => ({ id }),
  ),
  reliefFund: async (_parent: object, { county }: { readonly county: string }, context: GraphContext) => {
    const it = await load(context, fundOfCounty, county);
    return it ? { ...it, balanceText: formatFen(it.balance) } : null;
  },
};

export const reliefMutations = {
  reportEmergency: mutation(reportEmergency, toRelief),
  askPatientIdentity: mutation(askPatientIdentity, toMoved),
  identifyEmergencyPatient: mutation(identifyEmergencyPatient, toMoved),
  claimEmergencyCosts: mutation(claimEmergencyCosts, toMoved),
  decideEmergencyRelief: mutation(decideEmergencyRelief, toMoved),
  reclaimEmergencyRelief: mutation(reclaimEmergencyRelief, toMoved),
  recordReliefRepayment: mutation(recordReliefRepayment, toMoved),
  recordReliefService: mutation(recordReliefService, toMoved),
  replenishReliefFund: mutation(replenishReliefFund, ({ county }) => ({ __typename: 'ReplenishedFund' as const, county })),
};

const entry = fieldsOf(entryOfFund);

export const ReliefEntry = {
  number: entry(({ number }) => number),
  kind: entry(({ kind }) => capital(kind)),
  amount: entry(({ amount }) => amount),
  balance: entry(({ balance }) => balance),
  on: entry(({ on }) => on),
  by: entry(({ by }) => by),
  relief: entry(({ reliefId }) => reliefId ?? null),
  document: entry(({ document }) => document ?? null),
};

export const EmergencyRelief = {
  __resolveReference: (ref: { readonly id: string }, context: GraphContext) => relief(ref, context),
  region: of(({ region }) => region),
  version: of(({ version }) => version),
  file: async (parent: Ref, args: unknown, context: GraphContext) => {
    const file = await of(reliefView)(parent, args, context);
    return file && isHospital(context) ? { ...file, patient: null } : file;
  },
};
