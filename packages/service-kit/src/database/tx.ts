import type { Vault } from '@jiuzhu/vault';
import type { PoolClient } from 'pg';
import type { Sql, Watch } from './sql.ts';

/** One connection for one unit of work. Services pass it on; only their `adapters/` look inside. */
export interface Tx {
  readonly sql: Sql;
  readonly vault: Vault;
  readonly now: Date;
  /** the PostgreSQL schema of the service: what Prisma must be told, since its own queries do not follow the search path */
  readonly schema: string;
  /** told of every statement; of Prisma's too, which have no names of their own */
  readonly watch?: Watch | undefined;
  /** what Prisma is bound to, by `boundTo` */
  readonly connection: PoolClient;
}
