import { names } from './commands.ts';
import { median, type Leg } from './measure.ts';
import type { Counted } from './count-statements.ts';

export type Line = Leg &
  Counted & { readonly name: string; readonly unit: string; readonly overTen?: number; readonly overMerged?: number };
type Setting = { readonly rounds: number; readonly seconds: number; readonly concurrent: number; readonly subjects: number };

const shown = (value: number | undefined, digits: number): string => (value === undefined ? '' : value.toFixed(digits));

/** Prints everything, the targets last; answers whether all were reached. */
export function printTable(it: Setting, lines: readonly Line[], paths: readonly number[]): boolean {
  console.log(
    `${it.subjects} subjects, pool ${it.concurrent}, ${it.concurrent} concurrent, durable commits; medians of ${it.rounds} interleaved rounds of ${it.seconds} s`,
  );
  console.table(
    Object.fromEntries(
      lines.map((line) => [
        line.name,
        {
          'a second': `${shown(line.perSecond, 0)} ${line.unit}`,
          '/ ten': shown(line.overTen, 2),
          '/ merged': shown(line.overMerged, 2),
          'Node CPU ms': shown(line.cpuMs, 3),
          'server CPU ms': shown(line.serverMs, 3),
          'p50 ms': shown(line.p50, 1),
          'p99 ms': shown(line.p99, 1),
          statements: line.statements,
          'round trips': line.roundTrips,
        },
      ]),
    ),
  );
  console.log(
    `relay, event log, consumer: ${shown(median(paths), 0)} events a second over the whole path (${paths.map((it) => shown(it, 0)).join(', ')})`,
  );
  const of = (name: string): Line | undefined => lines.find((line) => line.name === name);
  return [
    target('the road with a Store in SQL, over pg with merged statements', of(names.sql)?.overMerged, 0.8),
    target('the road with a Store through Prisma, over pg with ten named statements', of(names.prisma)?.overTen, 0.45),
    target('reactions of distinct streams, as the consumer runs them, events a second', of(names.reactions)?.perSecond, 5000),
  ].every((reached) => reached);
}

function target(what: string, value = Number.NaN, least: number): boolean {
  console.log(`${value >= least ? 'reached' : 'MISSED '}  ${value.toFixed(2)} (at least ${least})  ${what}`);
  return value >= least;
}
