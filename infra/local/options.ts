import { delimiter, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { eventLogSettings, isPort, oneOf, readSettings } from '@jiuzhu/service-kit';

/** What `npm start` reads. */
export const startSettings = {
  PORT: { describe: 'port of the gateway', default: '4000', check: isPort },
  DATA_DIR: { describe: 'folder of all data of this instance', default: '.data/local' },
  DATABASE_URL: {
    describe: 'a PostgreSQL 15 or later of yours, as an administrator; empty: one of our own in the data folder',
    default: '',
  },
  STANDARDS: {
    describe: 'folders of standards (YAML) that an empty system begins with, parted by a colon',
    default: 'infra/local/standards',
  },
  LOG_LEVEL: {
    describe: 'debug, info, warn, error or silent',
    default: 'warn',
    check: oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
  },
  ...eventLogSettings,
  NODE_ENV: {
    describe: 'production: no GraphiQL, no introspection, no illustrative standards, no example households',
    default: 'development',
  },
} as const;

export type Options = {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly standards: string;
  readonly logLevel: string;
  readonly production: boolean;
  /** throw the data folder away first */
  readonly fresh: boolean;
};

/** Throws `ConfigFault` with every problem. */
export function readOptions(environment: Readonly<Record<string, string | undefined>>, args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean', default: false } } });
  const config = readSettings(startSettings, environment);
  return {
    port: Number(config.PORT),
    dataDir: resolve(config.DATA_DIR),
    databaseUrl: config.DATABASE_URL,
    standards: config.STANDARDS.split(delimiter)
      .map((folder) => resolve(folder))
      .join(delimiter),
    logLevel: config.LOG_LEVEL,
    production: config.NODE_ENV === 'production',
    fresh: values.fresh,
  };
}
