import { type Logger, pino } from 'pino';

export type { Logger };

/** Lines of JSON on standard output. Callers give codes, ids and names of acts; nothing a person said or is. */
export const logger = (level: string, service: string): Logger =>
  pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
