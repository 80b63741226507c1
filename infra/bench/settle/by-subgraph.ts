import type { Day } from '@jiuzhu/kernel';
import { signCall } from '@jiuzhu/service-kit/signature';
import type { Pool } from 'undici';
import { billOf } from './bill-of.ts';
import { cashier, secret } from './cashier.ts';

const query = `mutation Settle($input: SettleBillInput!) { settleBill(input: $input) {
  __typename ... on Problem { code message } ... on MedicalSettlement { id class paid leftToPatient reasons { code text amount } } } }`;

/** Over HTTP and signed, as the gateway asks a service; with what is paid, what is left and every reason. */
export async function bySubgraph(pool: Pool, provider: string, patient: string, on: Day): Promise<void> {
  const request = JSON.stringify({ query, variables: { input: billOf(provider, patient, on) } });
  const path = '/graphql';
  const signed = signCall({ secret, method: 'POST', path, body: request, now: Date.now(), actor: cashier, correlationId: 'bench' });
  const headers = { ...signed, 'content-type': 'application/json' };
  const { body } = await pool.request({ path, method: 'POST', headers, body: request });
  const answer = (await body.json()) as { data?: { settleBill?: { __typename: string } } };
  if (answer.data?.settleBill?.__typename !== 'MedicalSettlement') throw new Error(JSON.stringify(answer));
}
