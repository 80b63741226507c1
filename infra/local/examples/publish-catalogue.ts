import { county } from '../demo-accounts.ts';
import type { GraphClient } from '../graph-client.ts';
import { examplePolicies } from './policies.ts';
import { keyOf } from './register.ts';

const drafting = `mutation Draft($input: DraftPolicyInput!) {
  draftPolicy(input: $input) { __typename ... on Problem { code message } ... on PolicyDraft { id version } }
}`;
const publishing = `mutation Publish($input: PublishPoliciesInput!) {
  publishPolicies(input: $input) { __typename ... on Problem { code message } ... on RegionCatalogue { id } }
}`;

type Draft = { readonly __typename: string; readonly id: string; readonly version: number };

/** The county's catalogue of the year (救助政策清单): written by one officer, published by another, and from then on there for anybody. */
export async function publishCatalogue(author: GraphClient, approver: GraphClient, day: string): Promise<void> {
  const year = Number(day.slice(0, 4));
  const policies: { readonly policy: string; readonly version: number }[] = [];
  for (const [at, policy] of examplePolicies.entries()) {
    const input = { idempotencyKey: keyOf('policy', String(at)), region: county, year, from: `${year}-01-01`, ...policy };
    const { id, version } = await author.change<Draft>(drafting, input, 'PolicyDraft');
    policies.push({ policy: id, version });
  }
  await approver.change(publishing, { idempotencyKey: keyOf('catalogue'), region: county, year, policies }, 'RegionCatalogue');
}
