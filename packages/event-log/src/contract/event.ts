import type { Day, Event } from '@jiuzhu/kernel';
import type { z } from 'zod';
import { contractFault, ContractFault } from './contract-fault.ts';
import { rebuilt } from './reader.ts';
import { checkShape } from './shape.ts';
import { checkChain, named } from './version-chain.ts';

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
  /** From which day on this version is emitted; until then the one before is. */
  readonly emitFrom?: Day;
  /** Every type it can read, newest first: its own, and the older ones that it upcasts. */
  readonly reads: readonly string[];
  /** Reads data of one of `reads` and brings it to this version. Unknown keys are dropped. Throws `ContractFault`. */
  decode(data: unknown, type?: string): D;
  /** What this contract made, as it is told on a day: in this version from `emitFrom` on, before it in the one before. */
  emitted(data: unknown, on: Day): Event;
}

/** A contract of whatever data, without the call that would tie it to one: what a list of contracts holds. */
export type AnyContract = Pick<Contract<unknown>, keyof Contract<unknown>>;

type First = { readonly previous?: never; readonly upcast?: never; readonly emitFrom?: never; readonly downcast?: never };
type AtOnce<I, P> = {
  readonly previous: Contract<P>;
  readonly upcast: (older: P) => I;
  readonly emitFrom?: never;
  readonly downcast?: never;
};
type FromADayOn<I, O, P> = {
  readonly previous: Contract<P>;
  readonly upcast: (older: P) => I;
  readonly emitFrom: Day;
  readonly downcast: (newer: O) => P;
};
type Options<I, O, P> = { readonly example: I } & (First | AtOnce<I, P> | FromADayOn<I, O, P>);

/**
 * Makes a contract. Throws a TypeError where the type is not well named, the shape has room for personal data, the example does not fit or
 * does not come back from the version before, or a version is missing in the chain.
 */
export function event<Z extends z.ZodObject, P = never>(
  type: string,
  shape: Z,
  { example, previous, upcast, emitFrom, downcast }: Options<z.input<Z>, z.output<Z>, P>,
): Contract<z.output<Z>> {
  type D = z.output<Z>;
  const until = emitFrom === undefined ? {} : { emitFrom };
  checkChain({ type, ...until }, previous);
  if (checkShape(shape, type) === 0) throw new TypeError(`${type} has no field`);
  const [writer, upcasting, reader] = [rebuilt(shape, 'writer'), rebuilt(shape, 'upcast'), rebuilt(shape, 'reader')];
  const parse = (schema: z.ZodType, data: unknown): D => {
    const result = schema.safeParse(data);
    if (!result.success) throw contractFault(type, result.error);
    return result.data as D;
  };
  const decode = (data: unknown, of: string = type): D => {
    if (of === type) return parse(reader, data);
    if (!previous) throw new ContractFault(`${type} does not read ${of}`);
    return parse(upcasting, upcast(previous.decode(data, of)));
  };
  const emitted = (data: unknown, on: Day): Event => {
    if (emitFrom === undefined || on >= emitFrom) return { type, data };
    return previous.emitted(previous(downcast(data as D)).data, on);
  };
  const written = parse(writer, example);
  if (emitFrom !== undefined && JSON.stringify(decode(previous(downcast(written)).data, previous.type)) !== JSON.stringify(written))
    throw new TypeError(`${type}: upcast does not bring the example back from what downcast made of it`);
  return Object.freeze(
    Object.assign((data: D): Event => ({ type, data: parse(writer, data) }), {
      ...named(type),
      ...until,
      ...(previous ? { previous } : {}),
      type,
      shape,
      example: written,
      reads: [type, ...(previous?.reads ?? [])],
      decode,
      emitted,
    }),
  );
}
