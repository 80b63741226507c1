import type { Event } from '@jiuzhu/kernel';
import type { z } from 'zod';
import { contractFault, ContractFault } from './contract-fault.ts';
import { rebuilt } from './reader.ts';
import { checkShape } from './shape.ts';

/** What one event type says, in one version. Called with data it makes the event, or throws `ContractFault`: a writer is held to the letter. */
export interface Contract<D> {
  (data: D): Event;
  /** `<owner>.<past-tense>.v<n>` */
  readonly type: string;
  readonly owner: string;
  /** The type without its version. */
  readonly fact: string;
  readonly version: number;
  readonly shape: z.ZodObject;
  readonly example: D;
  /** The version before, where there is one. */
  readonly previous?: AnyContract;
  /** Every type it can read, newest first: its own, and the older ones that it upcasts. */
  readonly reads: readonly string[];
  /** Reads data of one of `reads` and brings it to this version. Unknown keys are dropped. Throws `ContractFault`. */
  decode(data: unknown, type?: string): D;
}

/** A contract of whatever data, without the call that would tie it to one: what a list of contracts holds. */
export type AnyContract = Pick<Contract<unknown>, keyof Contract<unknown>>;

type Options<I, P> = { readonly example: I } & (
  { readonly previous: Contract<P>; readonly upcast: (older: P) => I } | { readonly previous?: never; readonly upcast?: never }
);

const TYPE = /^(?<owner>[a-z][a-z0-9-]*)\.(?<name>[a-z][a-z0-9-]*)\.v(?<version>[1-9]\d*)$/;

/**
 * Makes a contract. Throws a TypeError where the type is not well named, the shape has room for personal data, the example does not fit,
 * or a version is missing in the chain.
 */
export function event<Z extends z.ZodObject, P = never>(
  type: string,
  shape: Z,
  { example, previous, upcast }: Options<z.input<Z>, P>,
): Contract<z.output<Z>> {
  type D = z.output<Z>;
  const { owner, name, version } = named(type);
  if (checkShape(shape, type) === 0) throw new TypeError(`${type} has no field`);
  checkChain(type, previous);
  const strict = rebuilt(shape, 'strict');
  const tolerant = rebuilt(shape, 'tolerant');
  const parse = (schema: z.ZodType, data: unknown): D => {
    const result = schema.safeParse(data);
    if (!result.success) throw contractFault(type, result.error);
    return result.data as D;
  };
  const decode = (data: unknown, of: string = type): D => {
    if (of === type) return parse(tolerant, data);
    if (!previous) throw new ContractFault(`${type} does not read ${of}`);
    return parse(strict, upcast(previous.decode(data, of)));
  };
  const reads = [type, ...(previous?.reads ?? [])];
  const make = (data: D): Event => ({ type, data: parse(strict, data) });
  return Object.freeze(
    Object.assign(make, {
      type,
      owner,
      fact: `${owner}.${name}`,
      version,
      shape,
      example: parse(strict, example),
      reads,
      decode,
      ...(previous ? { previous } : {}),
    }),
  );
}

export function named(type: string): { owner: string; fact: string; name: string; version: number } {
  const { owner, name, version } = TYPE.exec(type)?.groups ?? {};
  if (!owner || !name || !version) throw new TypeError(`"${type}" is not <owner>.<past-tense>.v<n>`);
  return { owner, fact: `${owner}.${name}`, name, version: Number(version) };
}

function checkChain(type: string, previous: { readonly type: string } | undefined): void {
  const { owner, name, version } = named(type);
  const before = version === 1 ? undefined : `${owner}.${name}.v${version - 1}`;
  if (previous?.type !== before) throw new TypeError(`${type} needs ${before ? `previous: ${before}` : 'no previous version'}`);
}
