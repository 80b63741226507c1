import { readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type FetchNode, type PlanNode, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

const supergraph = Supergraph.build(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
const planner = new QueryPlanner(supergraph);

/** The fetches of an operation as the gateway plans them, in their order: which subgraph is asked, and what. */
export function fetchesOf(document: string): readonly string[] {
  const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(document)));
  return plan.node === undefined
    ? []
    : fetchesIn(plan.node as PlanNode).map(({ serviceName, operation }) => `${serviceName}: ${operation}`);
}

function fetchesIn(node: PlanNode): readonly FetchNode[] {
  if (node.kind === 'Fetch') return [node];
  if (node.kind === 'Flatten') return fetchesIn(node.node);
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.flatMap(fetchesIn);
  throw new Error(`a plan of these operations has no ${node.kind}`);
}
