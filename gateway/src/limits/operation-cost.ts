import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation costs with these variables, in points: an object is one, a list as many times its items as were asked for. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

/** A list that was not given a size: what one would expect of a small, bounded one. */
const unsized = 10;
/** A change locks, writes and is heard of: dearer than any object read. */
const perMutation = 50;
const sizeArguments = ['first', 'last', 'limit'];

type Part = {
  readonly own: number;
  readonly size: (variables: Readonly<Record<string, unknown>>) => number;
  readonly parts: readonly Part[];
};

/** Measured once per document: what remains for each request is to multiply. A fragment spread twice is one part in two places. */
export const operationCost = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf => {
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  const spread = new Map<string, Part>();

  const partsOf = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, sized: boolean): Part[] =>
    set.selections.flatMap((node): Part[] => {
      if (node.kind === Kind.FIELD) return partOfField(node, parent, sized);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent;
        return partsOf(node.selectionSet, type, sized);
      }
      const fragment = fragments.get(node.name.value);
      if (!fragment) return [];
      const key = `${node.name.value} ${sized}`;
      const known = spread.get(key) ?? once(partsOf(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), sized));
      spread.set(key, known);
      return [known];
    });

  const partOfField = (node: FieldNode, parent: GraphQLNamedType | undefined, sized: boolean): Part[] => {
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet) return [];
    const type = getNamedType(field.type);
    const argument = sizeOf(node, field);
    const list = isListType(getNullableType(field.type));
    const size = argument ?? (list && !sized ? () => unsized : () => 1);
    return [{ own: isCompositeType(type) ? 1 : 0, size, parts: partsOf(node.selectionSet, type, argument !== undefined && !list) }];
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const whole = once(partsOf(operation.selectionSet, root, false));
  const base = operation.operation === OperationTypeNode.MUTATION ? perMutation * operation.selectionSet.selections.length : 1;
  return (variables) => base + costOf(whole, variables, new Map());
};

const once = (parts: readonly Part[]): Part => ({ own: 0, size: () => 1, parts });

/** Bottom up and remembered per part, so that fragments within fragments are not walked anew for every path that leads to them. */
const costOf = (part: Part, variables: Readonly<Record<string, unknown>>, known: Map<Part, number>): number => {
  const found = known.get(part);
  if (found !== undefined) return found;
  const cost = part.size(variables) * part.parts.reduce((sum, it) => sum + costOf(it, variables, known), part.own);
  known.set(part, cost);
  return cost;
};

const fieldOf = (parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

const sizeOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): Part['size'] | undefined => {
  const declared = field.args.find(
    (it) => sizeArguments.includes(it.name) && (given(node, it.name) !== undefined || it.defaultValue !== undefined),
  );
  if (!declared) return undefined;
  const value = given(node, declared.name);
  if (value?.kind === Kind.INT) return () => atLeastOne(Number(value.value));
  if (value?.kind === Kind.VARIABLE) return (variables) => atLeastOne(variables[value.name.value] ?? declared.defaultValue ?? unsized);
  return () => atLeastOne(declared.defaultValue ?? unsized);
};

const given = (node: FieldNode, name: string) => node.arguments?.find((it) => it.name.value === name)?.value;
const atLeastOne = (size: unknown): number => (typeof size === 'number' && size >= 1 ? size : 1);
