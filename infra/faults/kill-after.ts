import type { Instance } from './instance.ts';

/** Ends the process as if by `kill -9` so many milliseconds from now, unless it is spared before. */
export function killAfter(victim: Instance, ms: number): { readonly spare: () => void } {
  const killing = setTimeout(victim.kill, ms);
  return { spare: () => clearTimeout(killing) };
}
