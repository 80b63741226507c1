import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';

/** What Apollo Gateway has found out about an operation when it is about to run it: its plan, and the ways to the subgraphs. */
export type Resolved = Parameters<Experimental_DidResolveQueryPlanCallback>[0];

export type Incoming = Resolved['requestContext'];
export type Plan = Resolved['queryPlan'];
export type PlanNode = Exclude<NonNullable<Plan['node']>, { kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
export type Rewrite = NonNullable<FetchNode['inputRewrites']>[number];
export type Required = NonNullable<FetchNode['requires']>[number];

/** An object as it came from a subgraph, and as later fetches merge into it. */
export type Data = Record<string, unknown>;

export { isRecord as isData } from '../sources/graphql-answer.ts';
