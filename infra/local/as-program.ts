import { inOneLine } from './local-fault.ts';

/** A program that does one thing and ends: with the code that its work answers, or with 1 after one line that says what stands in the way. */
export async function asProgram(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (fault) {
    const line = inOneLine(fault);
    if (line === undefined) throw fault;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
