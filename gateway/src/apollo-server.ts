import './telemetry-off.ts'; // before the gateway is loaded
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import type { MakeGateway } from './execution/prepared-gateway.ts';
import { costPlugin } from './limits/cost-plugin.ts';
import { documentRules } from './limits/document-rules.ts';
import type { Limits } from './limits/limits.ts';
import type { RequestContext } from './request-context.ts';
import { type Alarm, type Fault, responseGuard } from './response-guard.ts';
import { shownError } from './shown-error.ts';
import { interfaceNames } from './sources/drop-interface-typenames.ts';

export type ServerParts = {
  readonly makeGateway: MakeGateway;
  readonly supergraphSdl: string;
  /** a data source for each subgraph by name; `interfaces` names the graph's interfaces */
  readonly sourceOf: (subgraph: string, interfaces: ReadonlySet<string>) => GraphQLDataSource;
  readonly limits: Limits;
  readonly production: boolean;
  readonly log: Logger;
  readonly alarm: Alarm;
  readonly fault: Fault;
};

/** Apollo Server on Apollo Gateway over a supergraph that is given and never fetched. Nothing is reported to anyone. */
export const apolloServer = ({
  makeGateway,
  supergraphSdl,
  sourceOf,
  limits,
  production,
  log,
  alarm,
  fault,
}: ServerParts): ApolloServer<RequestContext> => {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const interfaces = interfaceNames(supergraph);
  const logger = textLogger(log);
  const gateway = makeGateway(
    {
      supergraphSdl,
      buildService: ({ name }) => sourceOf(name, interfaces),
      validateSupergraph: false, // composed and compared in CI; validating it again would only lengthen the start
      __exposeQueryPlanExperimental: false,
      logger,
    },
    supergraph,
  );
  return new ApolloServer<RequestContext>({
    gateway,
    logger,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: 10_000,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: documentRules(limits),
    formatError: shownError,
    plugins: [
      costPlugin(limits),
      responseGuard(alarm, fault),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
};

/** Apollo's own remarks are for developers; of its errors only that they happened, for their text may quote values. */
const textLogger = (log: Logger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn({ from: 'apollo' }, String(message).slice(0, 200)),
  error: () => log.error({ from: 'apollo' }, 'an unexpected error inside Apollo Server'),
});
