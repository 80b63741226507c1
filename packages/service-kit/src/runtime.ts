import type { AnyContract } from '@jiuzhu/event-log';
import type { Vault } from '@jiuzhu/vault';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Watch } from './database/sql.ts';
import type { Effect } from './kinds/effect.ts';
import type { Service } from './kinds/service.ts';
import type { Bookshelf } from './standards/bookshelf.ts';

/** A service that runs: what every kind of asker needs to travel the road. */
export interface Runtime {
  readonly service: Service;
  /** the PostgreSQL schema: the service's own name */
  readonly schema: string;
  /** as the role that runs, not the one that owns: append-only audit depends on it */
  readonly pool: Pool;
  readonly vault: Vault;
  readonly clock: Clock;
  /** by which partners are spared: a story that moves its clock asks no faster, and one that stops it no slower */
  readonly paceClock: Clock;
  readonly standards: Bookshelf;
  readonly log: Logger;
  /** that the service performs, by name */
  readonly effects: ReadonlyMap<string, Effect<never>>;
  /** of the events that the service emits, by type */
  readonly contracts: ReadonlyMap<string, AnyContract>;
  readonly ports: unknown;
  /** which instance holds a lease */
  readonly instance: string;
  /** how long a process that says nothing keeps what it holds */
  readonly leaseMs: number;
  /** told the name of every statement: benches and tests count them */
  readonly watch?: Watch;
  /** told of each event how many seconds it took from its decision into the log */
  readonly onPublished?: (seconds: number) => void;
  /** after a commit that left something to do */
  wake(what: 'outbox' | 'effects' | 'jobs'): void;
}
