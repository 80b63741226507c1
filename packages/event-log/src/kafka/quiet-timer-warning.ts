let done = false;

/**
 * The client's request queue sets a timer of less than nothing, of which Node 26 warns once a process. Harmless, and kept from being printed: this
 * warning, where it comes from there, and no other.
 */
export function quietTimerWarning(): void {
  if (done) return;
  done = true;
  const warn = process.emitWarning.bind(process) as (warning: string | Error, ...rest: unknown[]) => void;
  const filtering = (warning: string | Error, ...rest: unknown[]): void => {
    if (rest[0] === 'TimeoutNegativeWarning' && /kafkajs[\\/]src[\\/]network[\\/]requestQueue/.test(new Error().stack ?? '')) return;
    warn(warning, ...rest);
  };
  process.emitWarning = filtering;
}
