import type { Sources } from '../gateway-with.ts';
import { breaker, type BreakerState } from './breaker.ts';
import { httpSource } from './http-source.ts';
import { type Execute, inProcessSource } from './in-process-source.ts';
import { type Fetched, observed } from './observed.ts';
import { subgraphSource } from './subgraph-source.ts';
import type { Send } from './subgraph.ts';

export type Subgraph = { readonly url: string } | { readonly execute: Execute };
type Way = { readonly send: Send; readonly state: () => BreakerState | 'in process'; readonly close: () => Promise<void> };
type Ways = {
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly now: () => number;
  readonly tell: (fetched: Fetched) => void;
};

/** Five failures in a row, then five seconds of rest. */
const rest = { failures: 5, openFor: 5_000 };

/** The way to each subgraph, made once. Throws at start, not at the first query, where one is not given. */
export const subgraphSources = ({ subgraphs, secrets, now, tell }: Ways): Sources => {
  const wayTo = (name: string, subgraph: Subgraph): Way => {
    if ('execute' in subgraph) {
      return { send: inProcessSource({ name, execute: subgraph.execute, now }), state: () => 'in process', close: () => Promise.resolve() };
    }
    const secret = secrets[name];
    if (!secret) throw new Error(`no secret is given for the subgraph ${name}`);
    const guard = breaker({ ...rest, now: () => performance.now() });
    return { ...httpSource({ name, url: subgraph.url, secret, breaker: guard, now }), state: guard.state };
  };
  const ways = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, wayTo(name, subgraph)]));
  return {
    sourceOf(name, interfaces) {
      const way = ways.get(name);
      if (!way) throw new Error(`the supergraph has a subgraph ${name} to which no way is given`);
      return subgraphSource(observed(name, way.send, tell), interfaces, now);
    },
    states: () => Object.fromEntries([...ways].map(([name, way]) => [name, way.state()])),
    close: async () => {
      await Promise.all([...ways.values()].map((way) => way.close()));
    },
  };
};
