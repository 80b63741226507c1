import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type IsValid, leafOf } from './leaf.ts';

/** What a client asked for, as a form that an answer is poured into. */
export type Shape =
  | { readonly kind: 'leaf'; readonly nonNull: boolean; readonly isValid: IsValid }
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly of: Shape }
  | { readonly kind: 'object'; readonly nonNull: boolean; readonly fieldsOf: FieldsOf };

export type Field =
  { readonly key: string; readonly shape: Shape } | { readonly key: string; readonly isType: (name: unknown) => string | undefined };

/** The fields that an object is asked for, by the type that it names; none where no such type is known. */
export type FieldsOf = (typename: unknown) => readonly Field[] | undefined;

export type Scope = {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** whether a selection is there at all: `@skip` and `@include` */
  readonly isIncluded: (node: SelectionNode) => boolean;
};

type Gathered = { readonly node: FieldNode; readonly on: GraphQLCompositeType; readonly sets: SelectionSetNode[] };

/** By the type that an object names, or where it names none, by what may be said of the declared one. */
const fieldsOf = (scope: Scope, declared: GraphQLCompositeType, sets: readonly SelectionSetNode[]): FieldsOf => {
  const known = new Map<string, readonly Field[]>();
  const unnamed = fieldsFor(scope, declared, sets);
  return (typename) => {
    if (typename === undefined || typename === '') return unnamed;
    if (typeof typename !== 'string') return undefined;
    const there = known.get(typename);
    if (there) return there;
    const type = scope.schema.getType(typename);
    if (!isCompositeType(type)) return undefined;
    const fields = fieldsFor(scope, declared, sets, type);
    known.set(typename, fields);
    return fields;
  };
};

/** Each field once, in the order of their first mention (GraphQL 6.3.2). */
export const fieldsFor = (
  scope: Scope,
  declared: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  named?: GraphQLCompositeType,
): readonly Field[] => {
  const gathered = new Map<string, Gathered>();
  const spread = new Set<string>();
  for (const set of sets) gather(scope, set, { named, on: declared, spread }, gathered);
  return [...gathered].map(([key, it]) => fieldOf(scope, key, it, named ?? declared));
};

type Where = {
  readonly named: GraphQLCompositeType | undefined;
  /** the type that a selection is written for: its fields have the types that they have there */
  readonly on: GraphQLCompositeType;
  /** fragments that were gone through, so that fragments within fragments do not multiply */
  readonly spread: Set<string>;
};

const gather = (scope: Scope, { selections }: SelectionSetNode, { named, on, spread }: Where, into: Map<string, Gathered>): void => {
  const type = named ?? on;
  for (const node of selections) {
    if (!scope.isIncluded(node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const there = into.get(key) ?? { node, on, sets: [] };
      into.set(key, there);
      if (node.selectionSet) there.sets.push(node.selectionSet);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD && isKnown(spread, `${node.name.value} ${type.name}`)) continue;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[node.name.value] : node;
    if (!fragment) continue;
    const condition = fragment.typeCondition ? scope.schema.getType(fragment.typeCondition.name.value) : on;
    if (!isCompositeType(condition) || !isOf(scope.schema, type, condition)) continue;
    gather(scope, fragment.selectionSet, { named, on: condition, spread }, into);
  }
};

const isKnown = (known: Set<string>, key: string): boolean => {
  const there = known.has(key);
  known.add(key);
  return there;
};

const isOf = (schema: GraphQLSchema, type: unknown, condition: GraphQLCompositeType): boolean =>
  type === condition || (isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type));

const fieldOf = (scope: Scope, key: string, { node, on, sets }: Gathered, parent: GraphQLCompositeType): Field => {
  if (node.name.value === '__typename') {
    const typeOf = (name: unknown): unknown => (typeof name === 'string' ? (scope.schema.getType(name) ?? parent) : parent);
    return {
      key,
      isType: (name) => {
        const type = typeOf(name);
        return isObjectType(type) ? type.name : undefined;
      },
    };
  }
  const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value] : undefined;
  if (!field) throw new Error(`${on.name} has no field ${node.name.value}`);
  return { key, shape: shapeOf(scope, field.type, sets) };
};

const shapeOf = (scope: Scope, type: GraphQLOutputType, sets: readonly SelectionSetNode[], nonNull = false): Shape => {
  if (isNonNullType(type)) return shapeOf(scope, type.ofType as GraphQLOutputType, sets, true);
  if (isListType(type)) return { kind: 'list', nonNull, of: shapeOf(scope, type.ofType, sets) };
  const named = getNamedType(type);
  if (!isCompositeType(named)) return { kind: 'leaf', nonNull, isValid: leafOf(named) };
  return { kind: 'object', nonNull, fieldsOf: fieldsOf(scope, named, sets) };
};
