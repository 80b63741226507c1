import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';

export type Line = { readonly level: number; readonly msg: string } & Readonly<Record<string, unknown>>;

/** A log whose lines are kept as they would leave the process. */
export function heard(): { readonly log: Logger; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  return { log: pino({ level: 'info' }, sink), lines };
}
