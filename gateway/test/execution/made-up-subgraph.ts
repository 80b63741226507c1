import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
} from 'graphql';
import { type Dice, diceOf } from './dice.ts';

/** A subgraph that answers every field of its schema with something of its type: now and then nothing, an error, or what no subgraph should answer. */
export const madeUpSubgraph = (typeDefs: DocumentNode, seed: () => number): GraphQLDataSource => {
  const schema = buildSubgraphSchema([{ typeDefs }] as Parameters<typeof buildSubgraphSchema>[0]);
  return {
    async process({ request: { query = '', variables } }) {
      const dice = diceOf(seed());
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables ?? {},
        fieldResolver: madeUp(schema, dice),
        typeResolver: (value) => (value as { __typename?: string }).__typename,
      });
      const answered = asSent({ data, errors });
      if (dice(`${query} corrupt`, 3) === 0) corrupt(answered.data, dice, query);
      return asSent(answered);
    },
  };
};

type Answer = { data: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] };

const asSent = (answer: object): Answer => JSON.parse(JSON.stringify(answer)) as Answer;

const madeUp =
  (schema: GraphQLSchema, dice: Dice): GraphQLFieldResolver<unknown, unknown> =>
  (source, _args, _context, { fieldName, path, returnType }) => {
    const known = (source as Record<string, unknown> | undefined)?.[fieldName];
    if (known !== undefined) return known;
    const steps: (string | number)[] = [];
    for (let at: typeof path | undefined = path; at; at = at.prev) steps.push(at.key);
    const place = steps.join('.');
    if (dice(`${place} fails`, 40) === 0) throw new GraphQLError('made up', { extensions: { code: 'MADE_UP' } });
    return valueOf(schema, returnType, place, dice);
  };

const valueOf = (schema: GraphQLSchema, type: GraphQLOutputType, place: string, dice: Dice): unknown => {
  if (isNonNullType(type))
    return valueOf(schema, type.ofType as GraphQLOutputType, `${place}!`, dice) ?? valueOf(schema, type, `${place}?`, dice);
  if (dice(`${place} null`, 12) === 0) return null;
  if (isListType(type)) {
    return Array.from({ length: dice(`${place} length`, 4) }, (_, nth) => valueOf(schema, type.ofType, `${place}[${nth}]`, dice));
  }
  if (isEnumType(type)) return type.getValues()[dice(place, type.getValues().length)]?.value as unknown;
  if (isScalarType(type)) return scalars[type.name]?.(dice(place, 5)) ?? `text ${dice(place, 5)}`;
  if (!isAbstractType(type)) return { __typename: type.name };
  const possible = schema.getPossibleTypes(type);
  return { __typename: possible[dice(place, possible.length)]?.name };
};

const scalars: Readonly<Record<string, (n: number) => unknown>> = {
  Int: (n) => n,
  Float: (n) => n / 2,
  Boolean: (n) => n > 2,
  Fen: (n) => n,
};

const wrong = [null, undefined, 'wrong', 3.5, true];

/** Leaves become anything, objects and lists null; a list or an object in each other's place stops Apollo's executor, so that there is nothing to compare. */
const corrupt = (value: unknown, dice: Dice, place: string): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '_entities' || dice(`${place} ${key} wrong`, 8) > 0) corrupt(item, dice, `${place} ${key}`);
    else {
      const instead =
        key === '__typename'
          ? item === 'Query'
            ? item
            : 'Unheard'
          : typeof item === 'object'
            ? null
            : wrong[dice(`${place} ${key}`, wrong.length)];
      (value as Record<string, unknown>)[key] = instead;
    }
  }
};
