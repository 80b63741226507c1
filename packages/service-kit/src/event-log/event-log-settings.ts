import { isCount, isHours, isMillis, oneOf, type Settings } from '../config/settings.ts';

/** Where events go, and how to get there. What only one of the transports needs is asked for when that one is chosen. */
export const eventLogSettings = {
  EVENT_LOG: {
    describe: 'where events go: postgres, the embedded log in the same database, or kafka',
    default: 'postgres',
    check: oneOf('postgres', 'kafka'),
  },
  EVENT_TOPICS: {
    describe:
      'create: topics that are missing are made at the start; check: they are made by somebody else, and without them nothing starts',
    default: 'create',
    check: oneOf('create', 'check'),
  },
  OUTBOX_KEEP_HOURS: { describe: 'how long the outbox keeps what the event log has taken', default: '72', check: isHours },
  KAFKA_BROKERS: {
    describe: 'brokers to begin with, parted by a comma: host:port,host:port',
    default: '',
    check: (value) => (/^([\w.-]+:\d{1,5}(,[\w.-]+:\d{1,5})*)?$/.test(value) ? undefined : 'must be of the form host:port,host:port'),
  },
  KAFKA_PREFIX: {
    describe: 'what the names of our topics and groups begin with, where others share the cluster',
    default: '',
    check: (value) => (/^[a-z0-9.-]{0,40}$/.test(value) ? undefined : 'must be small letters, digits, dots and hyphens'),
  },
  KAFKA_LANES: {
    describe: 'partitions of a topic that is made; never changed afterwards, for keys would change theirs',
    default: '12',
    check: isCount,
  },
  KAFKA_REPLICAS: { describe: 'copies of a topic that is made: 3 on a cluster of three', default: '1', check: isCount },
  KAFKA_IN_SYNC: { describe: 'copies that must have a record before it is acknowledged: 2 of 3', default: '1', check: isCount },
  KAFKA_KEEP_MS: {
    describe: 'how long records of a topic that is made are kept; -1: for ever, since a reader added later starts at the beginning',
    default: '-1',
    check: (value) => (/^(-1|\d{1,15})$/.test(value) ? undefined : 'must be a number of milliseconds, or -1'),
  },
  KAFKA_LEASE_MS: {
    describe: 'after how long without a sign of life a reader’s partitions go to another',
    default: '30000',
    check: isMillis,
  },
  KAFKA_TLS: { describe: 'yes: connections are encrypted, and the broker shows its certificate', default: 'no', check: oneOf('yes', 'no') },
  KAFKA_CA_FILE: { describe: 'PEM of the authority that signed the brokers’ certificates; empty: those the system trusts', default: '' },
  KAFKA_CERT_FILE: { describe: 'PEM of our own certificate, where brokers ask for one', default: '' },
  KAFKA_KEY_FILE: { describe: 'PEM of its key', default: '' },
  KAFKA_SASL: {
    describe: 'how we log in: none, plain, scram-sha-256 or scram-sha-512; plain only over TLS',
    default: 'none',
    check: oneOf('none', 'plain', 'scram-sha-256', 'scram-sha-512'),
  },
  KAFKA_USERNAME: { describe: 'who logs in', default: '' },
  KAFKA_PASSWORD: { describe: 'and its password', default: '', secret: true },
} as const satisfies Settings;

export type EventLogConfig = { readonly [K in keyof typeof eventLogSettings]: string };
