/** Those who ask, as a process of its own: what it costs to ask is not of what is asked. Times are of the one who waits. */
import type { Day } from '@jiuzhu/kernel';
import { Pool } from 'undici';
import { measure } from '../road/src/measure.ts';
import { byGraph, type Door } from './by-graph.ts';

export type Order = {
  readonly door: Door;
  readonly provider: string;
  readonly patients: readonly string[];
  readonly on: Day;
  readonly seconds: number;
  readonly concurrent: number;
};

const nobody = () => Promise.resolve(0);

process.on('message', ({ door, provider, patients, on, seconds, concurrent }: Order) => {
  const pool = new Pool(new URL(door.url).origin, { connections: concurrent, pipelining: 1 });
  const asked = measure((nth) => byGraph(pool, door, provider, patients[nth % patients.length] ?? '', on), {
    seconds,
    concurrent,
    server: nobody,
  });
  void asked.then(async (leg) => {
    await pool.close();
    process.send?.(leg);
  });
});
