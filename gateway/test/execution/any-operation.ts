import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import type { Dice } from './dice.ts';

/** A query of the graph as nobody would write it: fields of any type under any name, fragments in fragments, conditions by variable and by value. */
export const anyOperation = (schema: GraphQLSchema, dice: Dice): string => {
  const fragments: string[] = [];

  const selectionOf = (type: GraphQLCompositeType, place: string, depth: number): string => {
    const parts = Array.from({ length: 1 + dice(`${place} width`, 4) }, (_, nth) => partOf(type, `${place} ${nth}`, depth));
    return `{ ${parts.join(' ')} }`;
  };

  const partOf = (type: GraphQLCompositeType, place: string, depth: number): string => {
    const kind = dice(`${place} kind`, 10);
    if (kind === 0) return '__typename';
    if (depth > 0 && (isUnionType(type) || kind < (isAbstractType(type) ? 6 : 2)))
      return fragmentOn(narrowed(type, place), place, depth - 1);
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter((it) => depth > 0 || !isCompositeType(getNamedType(it.type)));
    const field = fields[dice(`${place} field`, Math.max(fields.length, 1))];
    return field ? fieldOf(field, place, depth) : '__typename';
  };

  const narrowed = (type: GraphQLCompositeType, place: string): GraphQLCompositeType => {
    if (!isAbstractType(type)) return type;
    const possible = schema.getPossibleTypes(type);
    return possible[dice(`${place} narrowed`, possible.length)] ?? type;
  };

  const fragmentOn = (type: GraphQLCompositeType, place: string, depth: number): string => {
    const body = selectionOf(type, place, depth);
    if (dice(`${place} named`, 3) > 0) return `... on ${type.name}${condition(place)} ${body}`;
    const name = `F${fragments.length}_${dice(place, 10_000)}`;
    fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `...${name}${condition(place)}`;
  };

  const fieldOf = (field: GraphQLField<unknown, unknown>, place: string, depth: number): string => {
    const alias = dice(`${place} alias`, 4) === 0 ? `a${dice(`${place} name`, 100_000)}: ` : '';
    const needed = field.args.filter((it) => isNonNullType(it.type) && it.defaultValue === undefined);
    const given = needed.length ? `(${needed.map((it) => `${it.name}: ${literalOf(it.type)}`).join(', ')})` : '';
    const type = getNamedType(field.type);
    return `${alias}${field.name}${given}${condition(place)}${isCompositeType(type) ? ` ${selectionOf(type, place, depth - 1)}` : ''}`;
  };

  const condition = (place: string): string =>
    ['', '', '', '', '', ' @include(if: $yes)', ' @skip(if: $no)', ' @skip(if: $yes)', ' @include(if: false)', ' @include(if: $default)'][
      dice(`${place} condition`, 10)
    ] ?? '';

  const root = schema.getQueryType();
  if (!root) throw new Error('a graph without queries');
  const body = selectionOf(root, 'root', 4);
  const used = [body, ...fragments].join(' ');
  const variables = ['$yes: Boolean!', '$no: Boolean!', '$default: Boolean! = true'].filter((it) => used.includes(it.split(':')[0] ?? ''));
  return `query Any${variables.length ? `(${variables.join(', ')})` : ''} ${used}`;
};

const literals: Readonly<Record<string, string>> = {
  Int: '3',
  Float: '3',
  Boolean: 'true',
  Fen: '3',
  Date: '"2026-03-01"',
  DateTime: '"2026-03-01T00:00:00Z"',
};

const literalOf = (type: GraphQLInputType): string => {
  const it = getNullableType(type);
  if (isListType(it)) return `[${literalOf(it.ofType)}]`;
  if (isEnumType(it)) return it.getValues()[0]?.name ?? '';
  if (!isInputObjectType(it)) return literals[it.name] ?? '"x"';
  const needed = Object.values(it.getFields()).filter((field) => isNonNullType(field.type));
  return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
};
