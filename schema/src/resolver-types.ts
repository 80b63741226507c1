import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse, type DocumentNode } from 'graphql';
import { completeResolvers } from './complete-resolvers.ts';
import { problemTypes } from './sdl-reading.ts';

/** What our scalars are in TypeScript. An ID comes as a plain string: parsing the input gives it its brand. */
const scalars = {
  Fen: '@jiuzhu/kernel#Fen',
  Date: '@jiuzhu/kernel#Day',
  DateTime: { input: 'string', output: 'Date' },
  ID: 'string',
  _FieldSet: 'string',
};

/** A problem travels as its name and detail; its code and its Chinese message are added by the graph kit. */
const problemMappers = (schema: DocumentNode) =>
  Object.fromEntries(problemTypes(schema).map((name) => [name, `{ readonly __typename: '${name}' }`]));

/** `HouseholdParent` in the service's `adapters/parents.ts` is what its resolvers of `Household` are given as their parent. */
const parentMappers = (parents: readonly string[]) =>
  Object.fromEntries(parents.map((name) => [name, `../adapters/parents.ts#${name}Parent`]));

/**
 * The resolver types of one subgraph, as TypeScript.
 * `parents` names the GraphQL types for which the service declares a parent type; of any other type a resolver answers the whole value.
 */
export const resolverTypes = async (sdl: string, parents: readonly string[]): Promise<string> => {
  const schema = parse(sdl);
  const types = await codegen({
    filename: 'graphql.ts',
    schema,
    documents: [],
    pluginMap: { typescript, resolvers },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      strictScalars: true,
      scalars,
      avoidOptionals: { field: true, object: true },
      optionalResolveType: true,
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      contextType: '@jiuzhu/graph-kit#GraphContext',
      mappers: { ...problemMappers(schema), ...parentMappers(parents) },
    },
  });
  return `${types.trimEnd()}\n\n${completeResolvers(schema, parents)}`;
};
