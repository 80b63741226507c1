import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { Resolved } from './plan.ts';
import { type Execution, prepare } from './prepare.ts';
import { subtypes } from './subtypes.ts';

/** A gateway by its configuration, as Apollo Server takes it, over a supergraph that stays as it is. */
export type MakeGateway = (config: GatewayConfig, supergraph: DocumentNode) => ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/**
 * Apollo Gateway, that plans an operation once and runs it once; from then on what it found out is kept with the document and run by functions
 * made for it. The gateway's own executor takes the operation apart anew for every request (decision 0027).
 */
export const preparedGateway: MakeGateway = (config, supergraph) => {
  const isOfType = subtypes(supergraph);
  const kept = new WeakMap<DocumentNode, Map<string, Execution | undefined>>();

  const keep = (resolved: Resolved): void => {
    const { document, request } = resolved.requestContext;
    const ofDocument = kept.get(document) ?? new Map<string, Execution | undefined>();
    kept.set(document, ofDocument);
    const name = request.operationName ?? '';
    if (!ofDocument.has(name)) ofDocument.set(name, prepare(resolved, isOfType));
  };

  const gateway = new ApolloGateway({ ...config, experimental_didResolveQueryPlan: keep });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return {
        executor: (request) => (kept.get(request.document)?.get(request.request.operationName ?? '') ?? executor)(request),
      };
    },
  };
};
