import type { Day } from '@jiuzhu/kernel';
import { signCall } from '@jiuzhu/service-kit/signature';
import type { Pool } from 'undici';
import { billOf } from './bill-of.ts';
import { cashier, secret } from './cashier.ts';

/** Where bills are submitted: with a token at the gateway; without one at the subgraph, signed as the gateway signs. */
export type Door = { readonly url: string; readonly token?: string };

const path = '/graphql';
const query = `mutation Settle($input: SettleBillInput!) { settleBill(input: $input) {
  __typename ... on Problem { code message } ... on MedicalSettlement { id class paid leftToPatient reasons { code text amount } } } }`;

const shown = (token: string | undefined, body: string): Readonly<Record<string, string>> =>
  token === undefined
    ? signCall({ secret, method: 'POST', path, body, now: Date.now(), actor: cashier, correlationId: 'bench' })
    : { authorization: `Bearer ${token}` };

/** Over HTTP; with what is paid, what is left and every reason. */
export async function byGraph(pool: Pool, { token }: Door, provider: string, patient: string, on: Day): Promise<void> {
  const request = JSON.stringify({ query, variables: { input: billOf(provider, patient, on) } });
  const headers = { ...shown(token, request), 'content-type': 'application/json' };
  const { body } = await pool.request({ path, method: 'POST', headers, body: request });
  const answer = (await body.json()) as { data?: { settleBill?: { __typename: string } } };
  if (answer.data?.settleBill?.__typename !== 'MedicalSettlement') throw new Error(JSON.stringify(answer));
}
