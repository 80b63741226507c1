import { readFileSync } from 'node:fs';
import type { OpenService } from '@jiuzhu/graph-kit';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Asker } from './askers.ts';
import { actorOf } from './askers.ts';

/** What clients are shown: composed and committed. */
export const api = (): GraphQLSchema => buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

/** Every field of an object type, as `Type.field`. */
export const fieldsOf = (schema: GraphQLSchema): readonly string[] =>
  objectsOf(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

export const objectsOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));

export const isProblem = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Problem');

/** A subgraph as it is served, asked by itself. */
export async function schemaOf({ subgraph }: OpenService, asker: Asker): Promise<GraphQLSchema> {
  const { data } = await subgraph.execute({ query: getIntrospectionQuery() }, { actor: actorOf(asker), correlationId: 'introspection' });
  return buildClientSchema(data as never);
}

/** What may be asked for by what leads to it, and has more to say than that. */
export function entitiesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes().filter((it) => Object.keys(it.getFields()).some((name) => name !== 'id')) : [];
}
