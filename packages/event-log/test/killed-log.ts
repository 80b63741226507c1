import type pg from 'pg';
import { type EventLog, kafkaEventLog, postgresEventLog, type Weaknesses } from '@jiuzhu/event-log';

/** Where a process that is to be killed publishes and reads, and the database in which it writes down what it did. */
export type Killed = {
  readonly database: string;
  readonly broker?: string;
  readonly topic: string;
  /** of the embedded log, on purpose */
  readonly weaknesses?: Weaknesses;
};

export const openLog = ({ broker, weaknesses }: Killed, pool: pg.Pool): EventLog =>
  broker === undefined
    ? postgresEventLog({ pool, leaseMs: 1_500, pollMs: 50, ...(weaknesses ? { weaknesses } : {}) })
    : kafkaEventLog({ brokers: [broker], leaseMs: 1_500 });
