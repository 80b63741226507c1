import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether every root field of every operation in a text is public, through whatever fragments it is asked. What cannot be read is not, nor is what asks of the schema
 * itself, nor a text of no operation.
 */
export const isPublic = (text: unknown, roots: ReadonlySet<string>, maxTokens: number): boolean => {
  const document = typeof text === 'string' ? read(text, maxTokens) : undefined;
  const operations = document?.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION) ?? [];
  if (!document || operations.length === 0) return false;
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  return operations.every((it) => it.operation === OperationTypeNode.QUERY && areRoots(it.selectionSet, roots, fragments, new Set()));
};

const read = (text: string, maxTokens: number): DocumentNode | undefined => {
  try {
    return parse(text, { noLocation: true, maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
};

/** A fragment that was met already has been looked at: those that go round in circles come to an end. */
const areRoots = (
  { selections }: SelectionSetNode,
  roots: ReadonlySet<string>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  met: Set<string>,
): boolean =>
  selections.every((node) => {
    if (node.kind === Kind.FIELD) return roots.has(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return areRoots(node.selectionSet, roots, fragments, met);
    const fragment = fragments.get(node.name.value);
    if (!fragment) return false;
    if (met.has(node.name.value)) return true;
    met.add(node.name.value);
    return areRoots(fragment.selectionSet, roots, fragments, met);
  });
