import { anonymousActor } from '@jiuzhu/service-kit/signature';
import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestContext } from '../request-context.ts';
import type { Limits } from './limits.ts';
import { type CostOf, operationCost } from './operation-cost.ts';

/** Declines an operation that costs too much, and charges every other to its principal. */
export const costPlugin = ({ cost: usual, publicCost, costPerMinute }: Limits): ApolloServerPlugin<RequestContext> => {
  const limiter = new RateLimiterMemory({ points: costPerMinute, duration: 60 });
  const measured = new WeakMap<DocumentNode, Map<OperationDefinitionNode, CostOf>>();

  const onOperation: GraphQLRequestListener<RequestContext>['didResolveOperation'] = async ({
    schema,
    document,
    operation,
    request,
    contextValue,
  }) => {
    contextValue.record.kind = operation?.operation ?? 'none';
    if (operation?.name) contextValue.record.operation = operation.name.value.slice(0, 64);
    if (!operation) throw declined('OPERATION_RESOLUTION_FAILURE', 400, '文档中没有所指名的操作，或有多个操作而未指名');
    const perOperation = measured.get(document) ?? new Map<OperationDefinitionNode, CostOf>();
    measured.set(document, perOperation);
    const costOf = perOperation.get(operation) ?? operationCost(schema, document, operation);
    perOperation.set(operation, costOf);
    const cost = Math.ceil(costOf(request.variables ?? {}));
    contextValue.record.cost = cost;
    const most = contextValue.actor === anonymousActor ? publicCost : usual;
    if (cost > most) throw declined('OPERATION_TOO_EXPENSIVE', 400, `查询开销 ${cost} 超过上限 ${most}`);
    try {
      await limiter.consume(contextValue.principal, cost);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw declined('RATE_LIMITED', 429, '请求过于频繁，请稍后再试', [['retry-after', String(Math.ceil(error.msBeforeNext / 1000))]]);
    }
  };
  return { requestDidStart: async () => ({ didResolveOperation: onOperation }) };
};

const declined = (code: string, status: number, message: string, headers: [string, string][] = []): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status, headers: new HeaderMap(headers) } } });
