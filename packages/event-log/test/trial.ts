import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { EventLog } from '@jiuzhu/event-log';
import type { Process, Transport } from './transport.ts';

export const LEASE = 1_500;

/** What the cases work with: one transport, a first process on it, and fresh topics. */
export type Trial = {
  readonly transport: Transport;
  readonly log: EventLog;
  open(): Promise<Process>;
  topic(lanes?: number): Promise<string>;
};

/** To be called inside `describe`: sets up before its cases and cleans up after them. */
export function trialOf(make: () => Promise<Transport>): Trial {
  let transport: Transport | undefined;
  const processes: Process[] = [];
  const need = <T>(it: T | undefined): T => {
    if (it === undefined) throw new Error('the trial has not begun');
    return it;
  };
  const open = async (): Promise<Process> => {
    const process = await need(transport).open({ leaseMs: LEASE });
    processes.push(process);
    return process;
  };
  beforeAll(async () => {
    transport = await make();
    await open();
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.log.close()));
    await transport?.close();
  });
  return {
    open,
    get transport() {
      return need(transport);
    },
    get log() {
      return need(processes[0]).log;
    },
    async topic(lanes) {
      const name = `t${randomUUID()}.events`;
      await need(processes[0]).log.ensureTopics([lanes === undefined ? { name } : { name, lanes }]);
      return name;
    },
  };
}
