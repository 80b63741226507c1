import { randomUUID } from 'node:crypto';
import type { Day } from '@jiuzhu/kernel';
import { definition } from '@jiuzhu/medical/definition';
import { runCommand } from '@jiuzhu/service-kit';
import { signCall } from '@jiuzhu/service-kit/signature';
import { cashier, secret, type Ward } from './ward.ts';

/** Another bill each time, of the patient. */
const billOf = ({ provider }: Ward, patient: string, on: Day) => ({
  ...{ idempotencyKey: randomUUID(), provider, billNumber: `ZY-${randomUUID()}`, patient, kind: 'INPATIENT', place: 'REGION' },
  ...{ referred: false, emergency: false, admittedOn: on, dischargedOn: on, totalCost: 300_000, inPolicyCost: 280_000 },
  ...{ basicPaid: 150_000, catastrophicPaid: 20_000, supplementaryPaid: 10_000 },
});

export type Submit = (ward: Ward, patient: string, on: Day) => Promise<void>;

const present = (state: never): { id: string } => ({ id: (state as { settlement: { id: string } }).settlement.id });

/** The command as the graph runs it, and nothing around it. */
export const byCommand: Submit = async (ward, patient, on) => {
  const command = definition.service.commands['settleBill'];
  if (!command) throw new Error('nobody settles bills');
  const asking = { actor: cashier, correlationId: 'bench' };
  const answer = await runCommand(ward.runtime, { name: 'settleBill', command, present }, billOf(ward, patient, on), asking);
  if (!answer.accepted) throw new Error(answer.problem.problem);
};

const query = `mutation Settle($input: SettleBillInput!) { settleBill(input: $input) {
  __typename ... on Problem { code message } ... on MedicalSettlement { id class paid leftToPatient reasons { code text amount } } } }`;

/** Over HTTP and signed, as the gateway asks the service in a process of its own; with what is paid, what is left and every reason. */
export const bySubgraph: Submit = async (ward, patient, on) => {
  const body = JSON.stringify({ query, variables: { input: billOf(ward, patient, on) } });
  const signed = signCall({ secret, method: 'POST', path: '/graphql', body, now: Date.now(), actor: cashier, correlationId: 'bench' });
  const headers = { ...signed, 'content-type': 'application/json' };
  const response = await fetch(`${ward.server.url}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: { settleBill?: { __typename: string; paid?: number } } };
  if (answer.data?.settleBill?.__typename !== 'MedicalSettlement') throw new Error(JSON.stringify(answer));
};
