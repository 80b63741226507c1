import type { AnyContract } from '@jiuzhu/event-log';
import type { Vault } from '@jiuzhu/vault';
import type { Calls } from '../calls.ts';
import type { Settings } from '../config/settings.ts';
import type { Tx } from '../database/tx.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import type { Job } from './job.ts';
import type { List, Query } from './query.ts';
import type { Reaction } from './reaction.ts';
import type { Route } from './route.ts';
import type { Timer } from './timer.ts';

export type Config = Readonly<Record<string, string>>;

/**
 * What a port may lean on: the signed calls to other services' routes, the service's own keys, and a look into its own rows, each statement
 * seeing the latest commit: whether what was decided when an effect was asked for still stands when it is performed.
 */
export type Platform = { readonly calls: Calls; readonly vault: Vault; readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T> };

type PortsOf<E> = { [N in keyof E]: E[N] extends Effect<infer P> ? (ports: P) => void : never }[keyof E] extends (ports: infer I) => void
  ? I
  : never;

export interface Service {
  readonly name: string;
  readonly commands: Readonly<Record<string, Command<never, unknown, string>>>;
  readonly queries: Readonly<Record<string, Query<never, unknown>>>;
  readonly lists: Readonly<Record<string, List<never, unknown>>>;
  readonly reactions: readonly Reaction[];
  readonly timers: readonly Timer[];
  readonly effects: readonly Effect<never>[];
  readonly jobs: readonly Job[];
  readonly routes: Readonly<Record<string, Route>>;
  /** the newest version of each fact that it tells; what it does not name here is not told */
  readonly emits: readonly AnyContract[];
  readonly settings: Settings;
  readonly ports: (config: Config, platform: Platform) => unknown;
}

/** The table of contents of a service: whatever it does stands here, under the name by which it is audited and measured. */
export function defineService<E extends Record<string, Effect<never>>>(it: {
  name: string;
  commands: Record<string, Command<never, unknown, string>>;
  queries: Record<string, Query<never, unknown>>;
  lists?: Record<string, List<never, unknown>>;
  reactions: readonly Reaction[];
  timers?: readonly Timer[];
  effects: E;
  jobs?: readonly Job[];
  routes?: Record<string, Route>;
  emits: readonly AnyContract[];
  settings?: Settings;
  ports: (config: Config, platform: Platform) => PortsOf<E>;
}): Service {
  const { lists = {}, timers = [], jobs = [], routes = {}, settings = {}, effects, ...rest } = it;
  return { ...rest, lists, timers, jobs, routes, settings, effects: Object.values(effects) };
}
