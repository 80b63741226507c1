import type pg from 'pg';
import { type EventLog, kafkaEventLog, postgresEventLog } from '@jiuzhu/event-log';

/** What a member is told when it is started. */
export type Spec = {
  readonly instance: string;
  /** the run-time role's address of each service, and of `event_log` */
  readonly databases: Readonly<Record<string, string>>;
  readonly kms: string;
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix: string; readonly replicas?: number };
  readonly leaseMs: number;
  readonly tickMs: number;
  /** where the partner outside listens */
  readonly partner: string;
};

export type Told = { readonly id: string; readonly line: string; readonly n: number; readonly due: boolean; readonly post: boolean };

export const openLog = ({ kafka, leaseMs }: Pick<Spec, 'kafka' | 'leaseMs'>, pool: pg.Pool): EventLog => {
  if (!kafka) return postgresEventLog({ pool, leaseMs, pollMs: 50 });
  const { brokers, prefix, replicas = 1 } = kafka;
  return kafkaEventLog({ brokers, prefix, leaseMs, requestMs: 3_000, plan: { lanes: 4, replicas, inSync: Math.max(1, replicas - 1) } });
};
