import { eventLogSettings } from '../event-log/event-log-settings.ts';
import { isCount, isMillis, isPort, oneOf } from './settings.ts';

const arePairs = (value: string): string | undefined =>
  value === '' || /^[a-z-]+=https?:[^,]+(,[a-z-]+=https?:[^,]+)*$/.test(value)
    ? undefined
    : 'must be of the form name=address,name=address';

/** What every service reads alike. */
export const kitSettings = {
  DATABASE_URL: { describe: 'PostgreSQL, as the role that runs the service (not its owner)', secret: true },
  ...eventLogSettings,
  EVENT_LOG_URL: { describe: 'PostgreSQL of the embedded event log, as its own role; not for kafka', default: '', secret: true },
  HOST: { describe: 'address to listen on', default: '127.0.0.1' },
  PORT: { describe: 'port to listen on; 0 takes a free one', default: '0', check: isPort },
  INSTANCE: {
    describe: 'name of this instance, the same after a restart: what it held when it was killed is free again at once',
    default: 'local',
  },
  LOG_LEVEL: {
    describe: 'debug, info, warn, error or silent',
    default: 'info',
    check: oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
  },
  KMS_KEY: { describe: 'key-encryption key of the local KMS: 16 bytes in base64', secret: true },
  SUBGRAPH_SECRET: { describe: 'secret by which gateway and services sign their calls', secret: true },
  ILLUSTRATIVE_STANDARDS: {
    describe: 'yes: values that nobody could confirm may be used, for a demonstration only',
    default: 'no',
    check: oneOf('yes', 'no'),
  },
  POOL_SIZE: { describe: 'connections to the database', default: '10', check: isCount },
  TICK_MS: { describe: 'how often clocks, effects and jobs are looked at when nothing wakes them', default: '1000', check: isMillis },
  KEY_GRACE_MS: {
    describe: 'how long a new data key only reads, so that all processes of the service learn it first',
    default: '6000',
    check: isMillis,
  },
  SERVICE_URLS: {
    describe: 'where other services answer signed calls, when each is its own process: name=address,name=address',
    default: '',
    check: arePairs,
  },
} as const;

export type KitConfig = { readonly [K in keyof typeof kitSettings]: string };
