import { type GraphQLLeafType, isEnumType } from 'graphql';

export type IsValid = (value: unknown) => boolean;

const isInteger: IsValid = (value) => typeof value === 'number' && Number.isInteger(value);
const isText: IsValid = (value) => typeof value === 'string';

const builtIn: Readonly<Record<string, IsValid>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  ID: (value) => isText(value) || isInteger(value),
  Int: isInteger,
  String: isText,
};

/** Whether a value may stand for a leaf of this type. Of a scalar of our own only its subgraph knows. */
export const leafOf = (type: GraphQLLeafType): IsValid => {
  if (!isEnumType(type)) return builtIn[type.name] ?? (() => true);
  return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
};
