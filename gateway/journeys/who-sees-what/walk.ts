import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** A document, and the fields that it reaches, as `Type.field`. */
export type Walk = { readonly document: string; readonly reach: ReadonlySet<string> };
type Trail = { readonly schema: GraphQLSchema; readonly met: Set<string>; readonly reach: Set<string> };

/** Every field of a type: each type in full where it is first met, and its plain fields wherever it is met again. */
function selectionOf(trail: Trail, type: GraphQLNamedType, without: readonly string[] = []): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = trail.schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selectionOf(trail, one)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} cannot be selected`);
  const again = trail.met.has(type.name);
  trail.met.add(type.name);
  const fields = Object.values(type.getFields()).filter(({ name }) => !without.includes(name));
  const chosen = fields.filter((field) => isOpen(field) && (!again || isLeafType(getNamedType(field.type))));
  const parts = chosen.map((field) => {
    trail.reach.add(`${type.name}.${field.name}`);
    return `${field.name} ${selectionOf(trail, getNamedType(field.type))}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** What can be asked without saying anything. */
const isOpen = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !String(type).endsWith('!') || defaultValue !== undefined);

/** One operation that asks a root field, and all that it leads to. */
export function walkFrom(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, root = 'Query'): Walk {
  const trail: Trail = { schema, met: new Set(), reach: new Set([`${root}.${field.name}`]) };
  const given = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = field.args.map(({ name }) => `${name}: $${name}`);
  const [variables, args] = given.length > 0 ? [`(${given.join(', ')})`, `(${passed.join(', ')})`] : ['', ''];
  const selection = selectionOf(trail, getNamedType(field.type));
  return { document: `${root.toLowerCase()} Walk${variables} { ${field.name}${args} ${selection} }`, reach: trail.reach };
}

/** One operation that asks every entity of a subgraph by what leads to it. The key itself is left out: whoever asks has brought it. */
export function walkEntities(schema: GraphQLSchema, entities: readonly GraphQLObjectType[], keys: readonly string[]): Walk {
  const trail: Trail = { schema, met: new Set(entities.map(({ name }) => name)), reach: new Set() };
  const parts = entities.map((entity) => {
    trail.met.delete(entity.name);
    return `... on ${entity.name} ${selectionOf(trail, entity, keys)}`;
  });
  const document = `query Walk($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${parts.join(' ')} } }`;
  return { document, reach: trail.reach };
}
