import { getNamedType, type GraphQLSchema, isCompositeType, isObjectType } from 'graphql';
import type { GraphAnswer } from '@jiuzhu/infra/graph-client';

type Answered = Pick<GraphAnswer<unknown>, 'errors'> & { readonly data?: unknown };

/** What somebody was shown of each field, `Type.field`, wherever it was met: its values, and the codes of its errors. */
export type Seen = Map<string, { readonly values: unknown[]; readonly codes: string[] }>;

export const at = (seen: Seen, field: string): { readonly values: unknown[]; readonly codes: string[] } => {
  const found = seen.get(field) ?? { values: [], codes: [] };
  seen.set(field, found);
  return found;
};

/** Nothing: null, and a list of nothing. */
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.every(isNothing));

/** Writes down what one answer shows, field by field. `entity`: the type of what was asked by reference. */
export function look(
  schema: GraphQLSchema,
  seen: Seen,
  { data, errors = [] }: Answered,
  root: 'Query' | 'Mutation' = 'Query',
  entity?: string,
): void {
  for (const { path = [], extensions } of errors) at(seen, fieldAt(schema, path, entity)).codes.push(extensions?.code ?? 'without a code');
  if (!isNothing(data)) note(schema, seen, root, data as object);
}

function note(schema: GraphQLSchema, seen: Seen, typeName: string, object: object): void {
  const type = schema.getType((object as { __typename?: string }).__typename ?? typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object`);
  for (const [name, value] of Object.entries(object)) {
    const field = type.getFields()[name];
    if (!field) continue;
    const of = at(seen, `${type.name}.${name}`);
    if (!isNothing(value)) of.values.push(value);
    const inner = getNamedType(field.type);
    if (isCompositeType(inner)) for (const one of [value].flat(4)) if (!isNothing(one)) note(schema, seen, inner.name, one as object);
  }
}

/** Which field an error's path leads to. */
function fieldAt(schema: GraphQLSchema, path: readonly (string | number)[], entity: string | undefined): string {
  let type: string | undefined = 'Query';
  let place = 'the whole operation';
  for (const step of path) {
    if (typeof step === 'number') {
      if (place === 'Query._entities') type = entity;
      continue;
    }
    place = `${type}.${step}`;
    const parent = schema.getType(type ?? '');
    type = parent && 'getFields' in parent ? getNamedType(parent.getFields()[step]?.type)?.name : undefined;
  }
  return place;
}
