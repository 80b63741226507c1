import type { Envelope } from '../wire/envelope.ts';
import type { AnyContract } from './event.ts';

/** What a reader needs of a contract. */
export type Readable = Pick<AnyContract, 'type' | 'owner' | 'fact' | 'reads' | 'decode'>;

/** An event brought to the latest version that its reader knows. */
export type Read<D = unknown> = Omit<Envelope, 'data'> & { readonly data: D; readonly contract: Readable };

/** Finds the contract for an envelope's type, the older ones included. Undefined: a type that this reader does not handle. */
export function readerOf(contracts: readonly Readable[]): (envelope: Envelope) => Read | undefined {
  const byType = new Map(contracts.flatMap((contract) => contract.reads.map((type) => [type, contract] as const)));
  return (envelope) => {
    const contract = byType.get(envelope.type);
    return contract && { ...envelope, type: contract.type, data: contract.decode(envelope.data, envelope.type), contract };
  };
}
