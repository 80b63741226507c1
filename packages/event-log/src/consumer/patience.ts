import { setTimeout as pause } from 'node:timers/promises';
import type { Control } from '../port/event-log.ts';
import type { Consumer, Unit } from './consumer.ts';
import { faultKind } from './fault-kind.ts';
import { GivenUp } from './given-up.ts';

/** Does work until it succeeds or the fault is the work's own. */
export type Patience = <R>(work: () => Promise<R>) => Promise<R>;

/** A connection that breaks again and again, while others hold, breaks because of the work. */
const tries = { own: 1, conflict: 5, away: 8 } as const;

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 5_000;
const BEAT_MS = 200;

/** What is away is waited for, and what is in conflict tried again, with growing pauses, for as long as the lanes are kept. */
export function patienceOf<U extends Unit>(consumer: Consumer<U>, control: Control): Patience {
  return async (work) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await work();
      } catch (fault) {
        const kind = faultKind(fault);
        if (fault instanceof GivenUp || tried >= tries[kind]) throw fault;
        consumer.onFault?.(fault);
        await rest(Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS), control);
        while (kind === 'away' && !(await isBack(consumer))) await rest(LONGEST_PAUSE_MS, control);
      }
    }
  };
}

/** For whoever holds no lanes. */
export const atLeisure: Control = { signal: new AbortController().signal, beat: () => Promise.resolve(true) };

/** Throws when the lanes are gone. */
export async function beat(control: Control): Promise<void> {
  if (!(await control.beat())) throw new GivenUp('the lanes went to another reader');
}

/** Beats all the while. Throws when the lanes are gone, or when the reader is asked to stop. */
export async function rest(ms: number, control: Control): Promise<void> {
  for (let left = ms; left > 0; left -= BEAT_MS) {
    await pause(Math.min(left, BEAT_MS));
    if (control.signal.aborted) throw new GivenUp('asked to stop');
    await beat(control);
  }
}

async function isBack<U extends Unit>({ transaction, onFault }: Consumer<U>): Promise<boolean> {
  try {
    await transaction(() => Promise.resolve());
    return true;
  } catch (fault) {
    onFault?.(fault);
    return faultKind(fault) !== 'away';
  }
}
