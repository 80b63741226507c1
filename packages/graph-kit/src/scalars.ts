import { isDay } from '@jiuzhu/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (name: string): GraphQLError => new GraphQLError(`${name} is not of its form`, { extensions: { code: 'BAD_USER_INPUT' } });

/**
 * What goes out is exactly of its form. What comes in is only of its kind, a number or a text: whether it is a day that exists, or an amount that can
 * be, is for the input's shape to say, as a problem with a path and in Chinese.
 */
function scalar<T>(
  name: string,
  kind: 'number' | 'string',
  is: (value: unknown) => value is T,
  out: (value: unknown) => unknown = (value) => value,
): GraphQLScalarType {
  const taken = (value: unknown): unknown => {
    if (typeof value !== kind) throw bad(name);
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => {
      const given = out(value);
      if (!is(given)) throw bad(name);
      return given;
    },
    parseValue: taken,
    parseLiteral: (node) => {
      if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return taken(Number(node.value));
      return taken(node.kind === Kind.STRING ? node.value : undefined);
    },
  });
}

const isFen = (value: unknown): value is number => Number.isSafeInteger(value);
const isDate = (value: unknown): value is string => typeof value === 'string' && isDay(value);
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** Fen pass 2^31: GraphQL's own Int would not hold a deposit of twenty-two million yuan. */
export const scalars = {
  Fen: scalar('Fen', 'number', isFen),
  Date: scalar('Date', 'string', isDate),
  DateTime: scalar('DateTime', 'string', isInstant, (value) => (value instanceof Date ? value.toISOString() : value)),
};
