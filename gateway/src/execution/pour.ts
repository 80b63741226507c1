import { type Data, isData } from './plan.ts';
import type { Field, Shape } from './shape.ts';

/** A null that stands for something wrong: `gap` where a null may stand, `broken` where its parent must fall with it. */
const gap = Symbol('a null for want of a value');
const broken = Symbol('a null where none may stand');

export type Poured = { readonly data: Data | null; /** nothing was there that may not be */ readonly whole: boolean };

/**
 * What was fetched in the form of what was asked for: in the order of the operation, without what was fetched for its own sake, and with the
 * nulls of GraphQL 6.4.4 where a value is missing or is none of its type.
 */
export const pour = (fields: readonly Field[], data: Data): Poured => {
  const mould = { whole: true };
  const poured = object(fields, data, mould);
  return { data: poured === gap ? null : (poured as Data), whole: mould.whole };
};

type Mould = { whole: boolean };

const value = (shape: Shape, from: unknown, mould: Mould): unknown => {
  const made = from === null || from === undefined ? null : present(shape, from, mould);
  if (!shape.nonNull || (made !== null && made !== gap)) return made;
  if (made === null) mould.whole = false;
  return broken;
};

const present = (shape: Shape, from: unknown, mould: Mould): unknown => {
  switch (shape.kind) {
    case 'leaf':
      return shape.isValid(from) ? from : missing(mould);
    case 'list':
      return Array.isArray(from) ? list(shape.of, from, mould) : missing(mould);
    case 'object': {
      const fields = isData(from) ? shape.fieldsOf(from['__typename']) : undefined;
      return fields ? object(fields, from as Data, mould) : missing(mould);
    }
  }
};

const missing = (mould: Mould): typeof gap => {
  mould.whole = false;
  return gap;
};

/** All items are looked at, also behind one that is broken. */
const list = (of: Shape, from: readonly unknown[], mould: Mould): unknown => {
  const made = from.map((item) => shown(value(of, item, mould)));
  return made.includes(broken) ? gap : made;
};

const shown = (poured: unknown): unknown => (poured === gap ? null : poured);

const object = (fields: readonly Field[], from: Data, mould: Mould): unknown => {
  const made: Data = {};
  for (const field of fields) {
    if ('isType' in field) {
      const name = field.isType(from[field.key] ?? from['__typename']);
      if (name === undefined) return gap;
      made[field.key] = name;
      continue;
    }
    const poured = value(field.shape, from[field.key], mould);
    if (poured === broken) return gap;
    made[field.key] = shown(poured);
  }
  return made;
};
