import { isDay } from '@jiuzhu/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (name: string): GraphQLError => new GraphQLError(`${name} is not of its form`, { extensions: { code: 'BAD_USER_INPUT' } });

/** A scalar that is what it is on both sides of the wire, and nothing else. */
function checked<T>(name: string, kinds: readonly string[], is: (value: unknown) => value is T, out: (value: unknown) => unknown = (value) => value): GraphQLScalarType {
  const through = (value: unknown): T => {
    if (!is(value)) throw bad(name);
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => through(out(value)),
    parseValue: through,
    parseLiteral: (node) => {
      if (!kinds.includes(node.kind) || !('value' in node)) throw bad(name);
      return through(node.kind === Kind.INT ? Number(node.value) : node.value);
    },
  });
}

const isFen = (value: unknown): value is number => Number.isSafeInteger(value);
const isDate = (value: unknown): value is string => typeof value === 'string' && isDay(value);
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));

/** Fen pass 2^31: GraphQL's own Int would not hold a deposit of twenty-two million yuan. */
export const scalars = {
  Fen: checked('Fen', [Kind.INT], isFen),
  Date: checked('Date', [Kind.STRING], isDate),
  DateTime: checked('DateTime', [Kind.STRING], isInstant, (value) => (value instanceof Date ? value.toISOString() : value)),
};
