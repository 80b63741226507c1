import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';

const composites = (schema: DocumentNode) =>
  schema.definitions.filter(
    (node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );

const keeps = ({ name, arguments: args }: ConstDirectiveNode): boolean =>
  name.value === 'key' && !args?.some(({ name: arg, value }) => arg.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);

/** The names of the types that say `implements Problem`. */
export const problemTypes = (schema: DocumentNode): readonly string[] =>
  composites(schema)
    .filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === 'Problem'))
    .map(({ name }) => name.value);

/** The names of the entities that other subgraphs may ask this one for by their key. */
export const entityTypes = (schema: DocumentNode): readonly string[] =>
  composites(schema)
    .filter(({ directives }) => directives?.some(keeps))
    .map(({ name }) => name.value);

/** The names of the root types that this subgraph has fields of. */
export const rootTypes = (schema: DocumentNode): readonly string[] =>
  ['Query', 'Mutation'].filter((root) => composites(schema).some(({ name }) => name.value === root));
