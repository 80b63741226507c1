import type { GraphQLDataSource } from '@apollo/gateway';
import type { Actor } from '@jiuzhu/service-kit/signature';
import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../request-context.ts';
import { dedupeRepresentations } from './dedupe-representations.ts';
import { dropInterfaceTypenames } from './drop-interface-typenames.ts';
import type { Send, SubgraphCall } from './subgraph.ts';

/** The gateway itself, where no person asks: health probes. It has no role and so may see nothing. */
const gatewayItself: Actor = { id: 'gateway', agency: 'gateway', roles: [], region: '00', level: 'partner' };

/**
 * A data source of the gateway: the same for both ways to a subgraph. Extensions of the subgraph's answer are left behind: nothing of
 * ours reads them, and what a client did not ask for it should not get.
 */
export const subgraphSource = (send: Send, interfaces: ReadonlySet<string>, now: () => number): GraphQLDataSource => ({
  async process(options) {
    const { query, operationName, variables } = options.request;
    const deduped = dedupeRepresentations({
      query: query ?? '',
      ...(operationName === undefined ? {} : { operationName }),
      ...(variables === undefined ? {} : { variables }),
    });
    const call = 'incomingRequestContext' in options ? (options.context as RequestContext) : probe(now());
    const { data, errors } = deduped.restore(dropInterfaceTypenames(await send(deduped.request, call), interfaces));
    return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) };
  },
});

const probe = (now: number): SubgraphCall => {
  const correlationId = randomUUID();
  return {
    actor: gatewayItself,
    correlationId,
    traceId: correlationId.replaceAll('-', ''),
    deadline: now + 3_000,
    signal: AbortSignal.timeout(3_000),
  };
};
