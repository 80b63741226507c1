import { ContractFault } from '../contract/contract-fault.ts';
import { VersionUnknown } from '../contract/version-unknown.ts';
import { Undecodable } from '../wire/undecodable.ts';

/** Our own messages quote no values; of another's fault only its name, code and constraint are safe to write down. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown fault';
  if (fault instanceof VersionUnknown) return fault.reason;
  if (fault instanceof ContractFault || fault instanceof Undecodable) return `${fault.name}: ${fault.message}`;
  const { code, constraint } = fault as { readonly code?: unknown; readonly constraint?: unknown };
  const known = [code, constraint].filter((it) => typeof it === 'string');
  return known.length > 0 ? `${fault.name}: ${known.join(' ')}` : fault.name;
}
