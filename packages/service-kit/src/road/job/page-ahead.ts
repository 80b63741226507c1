import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Rows } from '../../kinds/run.ts';
import type { Runtime } from '../../runtime.ts';
import type { Turn } from './turn.ts';

type Read = { readonly after: string | undefined; readonly rows: Promise<PromiseSettledResult<Rows<unknown>>> };
const read = new WeakMap<Runtime, Map<string, Read>>();

/**
 * The rows behind the checkpoint, and those behind them asked for before anybody looks at these: the database reads one page while another is decided. What was
 * read for another checkpoint, since the run went on elsewhere, is of no account.
 */
export async function pageAhead(
  runtime: Runtime,
  { id, after }: Turn,
  rowsAfter: (after: string | undefined) => Promise<Rows<unknown>>,
): Promise<Rows<unknown>> {
  const ofRuns = read.get(runtime) ?? new Map<string, Read>();
  read.set(runtime, ofRuns);
  const held = ofRuns.get(id);
  ofRuns.delete(id);
  const from = after ?? undefined;
  const settled = held && held.after === from ? await held.rows : await settledOf(rowsAfter(from));
  if (settled.status === 'rejected') throw settled.reason;
  const { seen, last } = settled.value;
  if (seen === 0 || last === undefined) return settled.value;
  ofRuns.set(id, { after: last, rows: settledOf(rowsAfter(last)) });
  // what is decided next holds the thread: the question leaves before
  await nextTurn();
  await nextTurn();
  return settled.value;
}

const settledOf = async <T>(it: Promise<T>): Promise<PromiseSettledResult<T>> => {
  const [settled] = await Promise.allSettled([it]);
  return settled;
};
