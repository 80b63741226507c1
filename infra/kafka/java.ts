import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The programs of the Java that is here, and its major version. */
export type Java = { readonly java: string; readonly keytool: string; readonly major: number };

/** `JAVA_HOME` where it is set, as every other starter of Java takes it, else the path. */
export function findJava(): Java | undefined {
  const home = process.env['JAVA_HOME'];
  const program = (name: string): string => (home ? join(home, 'bin', name) : name);
  const asked = spawnSync(program('java'), ['-version'], { encoding: 'utf8' });
  const major = asked.status === 0 ? majorOf(asked.stderr) : undefined;
  return major === undefined ? undefined : { java: program('java'), keytool: program('keytool'), major };
}

/** `17.0.15`, `26-ea`, and `1.8.0_402`, as it was counted up to 8. */
export function majorOf(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  const major = first === '1' ? second : first;
  return major === undefined ? undefined : Number(major);
}
