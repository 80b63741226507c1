import { inspect } from 'node:util';

const SHOWN = '[sealed]';

/** Clear values live here and nowhere on the object, so that no printer, cloner or spread can reach them. */
const clears = new WeakMap<object, unknown>();

const identity = Symbol('sealed');
let made = 0;

/** An ID number, name, card number or diagnosis. It has no readable property; `open` is the only way in, so that every opening can be searched for. */
export interface Sealed<T> {
  readonly [identity]: number;
  toString(): string;
  toJSON(): string;
  /** Never there: it only carries the type. */
  readonly clear?: (never: never) => T;
}

const shown = (): string => SHOWN;

const face = Object.freeze({
  toString: shown,
  toJSON: shown,
  valueOf: shown,
  toLocaleString: shown,
  [Symbol.toPrimitive]: shown,
  [inspect.custom]: shown,
  [Symbol.toStringTag]: 'Sealed',
});

/**
 * Seals a value. Each sealed value equals only itself (deep comparison too): a comparison that ignored the content would call two persons
 * the same. A structured clone is an empty object that opens as a fault.
 */
export function sealed<T>(value: T): Sealed<T> {
  const box = Object.assign(Object.create(face) as Sealed<T>, { [identity]: ++made });
  clears.set(box, value);
  return Object.freeze(box);
}

/** The clear value. To be called in registration, in masking and in `reveal`, and nowhere else. A value that is not sealed here is a fault. */
export function open<T>(box: Sealed<T>): T {
  if (!isSealed(box)) throw new TypeError('not a sealed value of this process');
  return clears.get(box) as T;
}

export function isSealed(value: unknown): value is Sealed<unknown> {
  return typeof value === 'object' && value !== null && clears.has(value);
}
