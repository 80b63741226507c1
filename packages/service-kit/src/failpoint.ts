import { environment } from './config/environment.ts';

let seen = 0;

/** Where a test may end the process as if by `kill -9`: `FAILPOINT=road.saved:3` at the third pass. Unset, it costs a comparison. */
export function failpoint(name: string): void {
  const wanted = environment()['FAILPOINT'];
  if (wanted === undefined) return;
  const [at, nth = '1'] = wanted.split(':');
  if (at !== name) return;
  seen += 1;
  if (seen >= Number(nth)) process.kill(process.pid, 'SIGKILL');
}
