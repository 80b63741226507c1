import { readFileSync } from 'node:fs';
import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { readSubgraphSdl, subgraphNames } from '@jiuzhu/schema';
import fc from 'fast-check';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MakeGateway, preparedGateway } from '../../src/execution/prepared-gateway.ts';
import { fixtureSubgraphs, fixtureSupergraph } from '../fixture/supergraph.ts';
import { anyOperation } from './any-operation.ts';
import { diceOf } from './dice.ts';
import { madeUpSubgraph } from './made-up-subgraph.ts';

const committed = new URL('../../../schema/supergraph.graphql', import.meta.url);
const subgraphsOf: Readonly<Record<string, () => { supergraphSdl: string; subgraphs: Record<string, DocumentNode> }>> = {
  'the fixture': () => ({ supergraphSdl: fixtureSupergraph(), subgraphs: fixtureSubgraphs() }),
  'the graph of jiuzhu': () => ({
    supergraphSdl: readFileSync(committed, 'utf8'),
    subgraphs: Object.fromEntries(subgraphNames().map((subgraph) => [subgraph, parse(readSubgraphSdl(subgraph))])),
  }),
};

type Ask = (document: DocumentNode, text: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

const started = async (
  make: MakeGateway,
  config: GatewayConfig,
  supergraph: DocumentNode,
): Promise<{ ask: Ask; schema: GraphQLSchema }> => {
  const gateway = make(config, supergraph);
  const schemas: GraphQLSchema[] = [];
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void schemas.push(apiSchema));
  const { executor } = await gateway.load({ apollo: {} });
  const [schema] = schemas;
  if (!executor || !schema) throw new Error('the gateway has no executor');
  return {
    schema,
    ask: async (document, queryHash, variables) =>
      executor({ request: { variables }, document, queryHash, schema, metrics: {}, context: {}, logger: console } as never),
  };
};

/**
 * What a client can see of an answer, but for two things in which ours is nearer to the words of GraphQL and of federation: the order of members
 * where fragments ask for one field in several places, and the index of an error in a list of which only some were asked for (`two-ways.test.ts`).
 */
const seen = ({ data, errors, extensions }: ExecutionResult): object => ({
  data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
  errors: errors
    ?.map(({ path, message, extensions: more }) => JSON.stringify([path?.map((it) => (typeof it === 'number' ? '@' : it)), message, more]))
    .toSorted(),
  dropped: extensions?.['valueCompletion'] !== undefined,
});

describe.each(Object.keys(subgraphsOf))('over %s', (name) => {
  let seed = 0;
  let ours: { ask: Ask; schema: GraphQLSchema };
  let apollos: { ask: Ask };

  beforeAll(async () => {
    const { supergraphSdl, subgraphs } = subgraphsOf[name]?.() ?? { supergraphSdl: '', subgraphs: {} };
    const sources = new Map(Object.entries(subgraphs).map(([subgraph, sdl]) => [subgraph, madeUpSubgraph(sdl, () => seed)]));
    const buildService: NonNullable<GatewayConfig['buildService']> = ({ name: subgraph }) => {
      const source = sources.get(subgraph);
      if (!source) throw new Error(`no subgraph ${subgraph}`);
      return source;
    };
    const config = { supergraphSdl, buildService, validateSupergraph: false };
    ours = await started(preparedGateway, config, parse(supergraphSdl));
    apollos = await started((it) => new ApolloGateway(it), config, parse(supergraphSdl));
  });

  it('a prepared operation is answered as Apollo Gateway answers it, whole, in part and when a subgraph answers nonsense', async () => {
    const kinds = { prepared: 0, whole: 0, inPart: 0, dropped: 0, invalid: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), fc.boolean(), async (n, yes, no) => {
        const text = anyOperation(ours.schema, diceOf(n));
        const document = parse(text);
        if (validate(ours.schema, document).length > 0) {
          kinds.invalid++;
          return;
        }
        seed = 0;
        await ours.ask(document, text, { yes, no });
        for (seed of [n, n + 1]) {
          const [mine, theirs] = [await ours.ask(document, text, { yes, no }), await apollos.ask(document, text, { yes, no })];
          expect(seen(mine), text).toEqual(seen(theirs));
          // Apollo's executor makes objects without a prototype
          if (mine.data && Object.getPrototypeOf(mine.data) === Object.prototype) kinds.prepared++;
          kinds[mine.errors ? 'inPart' : mine.extensions ? 'dropped' : 'whole']++;
        }
      }),
      { numRuns: 300 },
    );
    for (const [kind, times] of Object.entries(kinds)) if (kind !== 'invalid') expect(times, kind).toBeGreaterThan(10);
    expect(kinds.invalid).toBeLessThan(150);
  });
});
