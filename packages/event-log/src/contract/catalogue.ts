import type { Envelope } from '../wire/envelope.ts';
import type { AnyContract } from './event.ts';
import { named } from './version-chain.ts';
import { VersionUnknown } from './version-unknown.ts';

/** What a reader needs of a contract. */
export type Readable = Pick<AnyContract, 'type' | 'owner' | 'fact' | 'reads' | 'decode'>;

/** An event brought to the latest version that its reader knows. */
export type Read<D = unknown> = Omit<Envelope, 'data'> & { readonly data: D; readonly contract: Readable };

/**
 * Finds the contract for an envelope's type, the older ones included. Undefined: a fact that this reader does not handle. Throws
 * `VersionUnknown` for a version that it does not know of one that it does handle.
 */
export function readerOf(contracts: readonly Readable[]): (envelope: Envelope) => Read | undefined {
  const byType = new Map(contracts.flatMap((contract) => contract.reads.map((type) => [type, contract] as const)));
  const older = contracts.find(({ type, reads }) => reads.some((it) => byType.get(it)?.type !== type));
  if (older) throw new TypeError(`${older.fact} is read in two versions: one of the readers would be told nothing`);
  const newest = new Map(
    contracts.toSorted((one, other) => named(one.type).version - named(other.type).version).map((it) => [it.fact, it.type]),
  );
  return (envelope) => {
    const contract = byType.get(envelope.type);
    if (contract) return { ...envelope, type: contract.type, data: contract.decode(envelope.data, envelope.type), contract };
    const known = newest.get(envelope.type.replace(/\.v[1-9]\d*$/, ''));
    if (known) throw new VersionUnknown(`${envelope.type}: the newest that is read here is ${known}`);
    return undefined;
  };
}
