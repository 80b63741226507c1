import { inOneLine } from './local-fault.ts';
import { Stopped } from './told-to-stop.ts';

/** The end of a start that did not come to its own: `code` where it was told to stop, 1 with one line where something stands in the way; a fault of ours is thrown on. */
export function exitBy(fault: unknown, code = 0): never {
  if (fault instanceof Stopped) process.exit(code);
  const line = inOneLine(fault);
  if (line === undefined) throw fault;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
