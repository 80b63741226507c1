import { preparedGateway } from './execution/prepared-gateway.ts';
import { type FrontOptions, type Gateway, gatewayWith } from './gateway-with.ts';
import { type Subgraph, subgraphSources } from './sources/subgraph-sources.ts';

export type GatewayOptions = FrontOptions & {
  /** every subgraph of the supergraph by its name: in another process, or in this one */
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** for each subgraph in another process, the secret that signs the calls to it */
  readonly secrets?: Readonly<Record<string, string>>;
};

/** The front door of the graph, over subgraphs in this process or in others. */
export const createGateway = ({ subgraphs, secrets = {}, ...front }: GatewayOptions): Promise<Gateway> =>
  gatewayWith({ makeSources: (it) => subgraphSources({ subgraphs, secrets, ...it }), makeGateway: preparedGateway }, front);
