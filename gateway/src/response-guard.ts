import type { ApolloServerPlugin } from '@apollo/server';
import { anonymousActor } from '@jiuzhu/service-kit/signature';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { shownError } from './shown-error.ts';
import type { RequestContext } from './request-context.ts';

/** Told when the gateway answered less than was asked for and kept silent about it. */
export type Alarm = (alarm: 'data-null-without-error' | 'value-completion', context: RequestContext) => void;

/** Told of an error that nobody foresaw, as it was thrown: what of it may be logged is for the listener to say. */
export type Fault = (error: unknown, correlationId: string) => void;

/**
 * The last look at an answer: nothing missing without an error, no remark of the gateway about values it dropped (they quote names
 * and types), and every error with the correlation id by which the log is searched.
 */
export const responseGuard = (alarm: Alarm, fault: Fault): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) if (isUnforeseen(error)) fault(error.originalError ?? error, contextValue.correlationId);
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      if (result.extensions?.['valueCompletion'] !== undefined) {
        alarm('value-completion', contextValue);
        delete result.extensions['valueCompletion'];
        if (Object.keys(result.extensions).length === 0) delete result.extensions;
      }
      if (result.data === null && (result.errors === undefined || result.errors.length === 0)) {
        alarm('data-null-without-error', contextValue);
        result.errors = [shownError({ message: '', extensions: { code: 'INCOMPLETE_RESPONSE' } })];
      }
      if (result.errors === undefined) return;
      result.errors = result.errors.map((error) => withCorrelation(withoutSchema(error, contextValue), contextValue));
    },
  }),
});

/** An error of ours has a code; what a subgraph reported of itself is its own to log. */
const isUnforeseen = ({ extensions }: GraphQLError): boolean => extensions['code'] === undefined && extensions['serviceName'] === undefined;

/** Whoever shows no token learns nothing of the schema from what does not fit it: neither which names there are, nor which there are not. */
const withoutSchema = (error: GraphQLFormattedError, { actor }: RequestContext): GraphQLFormattedError =>
  actor === anonymousActor && error.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED'
    ? { ...error, message: '查询与公开的内容不符' }
    : error;

const withCorrelation = (error: GraphQLFormattedError, { correlationId, record }: RequestContext): GraphQLFormattedError => {
  record.codes.add(String(error.extensions?.['code']));
  return { ...error, extensions: { ...error.extensions, correlationId } };
};
