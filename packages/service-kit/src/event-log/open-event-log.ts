import { readFileSync } from 'node:fs';
import { type EventLog, kafkaEventLog, type KafkaEventLogOptions, postgresEventLog } from '@jiuzhu/event-log';
import type { Logger } from 'pino';
import { ConfigFault } from '../config/settings.ts';
import { poolOf } from '../database/pool.ts';
import type { EventLogConfig } from './event-log-settings.ts';

export type OpenEventLog = { readonly eventLog: EventLog; close(): Promise<void> };

const CONNECTIONS = 4;

/** The log that the configuration names. `postgresUrl` is that of the embedded one, as its own role. Throws `ConfigFault` with all that is missing. */
export function openEventLog(config: EventLogConfig, postgresUrl: string, log: Logger): OpenEventLog {
  if (config.EVENT_LOG === 'kafka') return kafka(config, log);
  if (postgresUrl === '') throw new ConfigFault(['EVENT_LOG_URL is not set: PostgreSQL of the embedded event log, as its own role']);
  const pool = poolOf(postgresUrl, 'event_log', CONNECTIONS);
  const eventLog = postgresEventLog({ pool });
  const close = async (): Promise<void> => {
    await eventLog.close();
    await pool.end();
  };
  return { eventLog, close };
}

function kafka(config: EventLogConfig, log: Logger): OpenEventLog {
  const eventLog = kafkaEventLog({
    brokers: config.KAFKA_BROKERS.split(','),
    prefix: config.KAFKA_PREFIX,
    plan: {
      lanes: Number(config.KAFKA_LANES),
      replicas: Number(config.KAFKA_REPLICAS),
      inSync: Number(config.KAFKA_IN_SYNC),
      keepMs: Number(config.KAFKA_KEEP_MS),
    },
    leaseMs: Number(config.KAFKA_LEASE_MS),
    say: ({ level, about, what }) => {
      log[level]({ kafka: about }, what);
    },
    ...securityOf(config),
  });
  return { eventLog, close: () => eventLog.close() };
}

/** Everything that is missing at once; a password is never sent in the open. */
function securityOf(config: EventLogConfig): Pick<KafkaEventLogOptions, 'tls' | 'login'> {
  const { KAFKA_SASL: mechanism, KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = config;
  const isEncrypted = config.KAFKA_TLS === 'yes';
  const problems = [
    config.KAFKA_BROKERS === '' && 'KAFKA_BROKERS is not set: EVENT_LOG is kafka',
    mechanism !== 'none' && username === '' && 'KAFKA_USERNAME is not set: KAFKA_SASL asks for one',
    mechanism !== 'none' && password === '' && 'KAFKA_PASSWORD is not set: KAFKA_SASL asks for one',
    mechanism === 'plain' && !isEncrypted && 'KAFKA_SASL must not be plain without KAFKA_TLS: the password would be readable on its way',
    Number(config.KAFKA_IN_SYNC) > Number(config.KAFKA_REPLICAS) && 'KAFKA_IN_SYNC must not be more than KAFKA_REPLICAS',
  ].filter((it) => it !== false);
  if (problems.length > 0) throw new ConfigFault(problems);
  const file = (name: 'ca' | 'cert' | 'key', path: string) => (path === '' ? {} : { [name]: pemIn(path) });
  return {
    ...(isEncrypted
      ? { tls: { ...file('ca', config.KAFKA_CA_FILE), ...file('cert', config.KAFKA_CERT_FILE), ...file('key', config.KAFKA_KEY_FILE) } }
      : {}),
    ...(mechanism === 'none' ? {} : { login: { mechanism: mechanism as 'plain', username, password } }),
  };
}

function pemIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigFault([`${path} cannot be read (${(cause as NodeJS.ErrnoException).code})`]);
  }
}
