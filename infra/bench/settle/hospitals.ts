/** Those who ask, as a process of its own: what it costs to ask is not of what is asked. Times are of the one who waits. */
import type { Day } from '@jiuzhu/kernel';
import { Pool } from 'undici';
import { measure } from '../road/src/measure.ts';
import { bySubgraph } from './by-subgraph.ts';

export type Order = {
  readonly url: string;
  readonly provider: string;
  readonly patients: readonly string[];
  readonly on: Day;
  readonly seconds: number;
  readonly concurrent: number;
};

const nobody = () => Promise.resolve(0);

process.on('message', ({ url, provider, patients, on, seconds, concurrent }: Order) => {
  const pool = new Pool(url, { connections: concurrent, pipelining: 1 });
  const asked = measure((nth) => bySubgraph(pool, provider, patients[nth % patients.length] ?? '', on), {
    seconds,
    concurrent,
    server: nobody,
  });
  void asked.then(async (leg) => {
    await pool.close();
    process.send?.(leg);
  });
});
