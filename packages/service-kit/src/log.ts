import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * Lines of JSON on standard output. Callers give codes, ids and names of acts; nothing a person said or is.
 * Lines are gathered, up to 8 KiB or a quarter of a second: a write for each would be a tenth of what a request costs the gateway. Ending in
 * order writes what is left; of a process that is killed the last quarter second is missing here, and in no table.
 */
export const logger = (level: string, service: string, to: string | number = 1): Logger =>
  pino(
    { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: to, minLength: 8192, periodicFlush: 250, sync: false }),
  );
