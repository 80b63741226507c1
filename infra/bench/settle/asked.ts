import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Leg } from '../road/src/measure.ts';
import type { Order } from './hospitals.ts';

/** One leg, asked by a process of its own, warmed up before. CPU is that of this one, which answers, and of PostgreSQL. */
export async function askedByHospitals(order: Order, server: () => Promise<number>): Promise<Leg> {
  const hospitals = fork(new URL('hospitals.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    await legOf(hospitals, { ...order, seconds: 2 });
    const serverBefore = await server();
    const before = process.cpuUsage();
    const leg = await legOf(hospitals, order);
    const { user, system } = process.cpuUsage(before);
    const bills = leg.perSecond * order.seconds;
    return { ...leg, cpuMs: (user + system) / 1000 / bills, serverMs: ((await server()) - serverBefore) / bills };
  } finally {
    hospitals.kill();
  }
}

async function legOf(hospitals: ChildProcess, order: Order): Promise<Leg> {
  const ended = new AbortController();
  hospitals.once('exit', () => {
    ended.abort(new Error('those who ask have ended'));
  });
  hospitals.send(order);
  const [leg] = (await once(hospitals, 'message', { signal: ended.signal })) as [Leg];
  return leg;
}
