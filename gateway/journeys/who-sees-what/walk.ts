import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** A document, and the fields that it must meet whoever may see them, as `Type.field`. */
export type Walk = { readonly document: string; readonly reach: ReadonlySet<string> };

/** One operation that asks a root field, and all that it leads to. */
export function walkFrom(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, root = 'Query'): Walk {
  const given = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = field.args.map(({ name }) => `${name}: $${name}`);
  const [variables, args] = given.length > 0 ? [`(${given.join(', ')})`, `(${passed.join(', ')})`] : ['', ''];
  const { selection, reach } = selectionFrom(schema, getNamedType(field.type));
  reach.add(`${root}.${field.name}`);
  return { document: `${root.toLowerCase()} Walk${variables} { ${field.name}${args} ${selection} }`, reach };
}

/** One operation that asks entities of one type by what leads to them. The key itself is left out: whoever asks has brought it. */
export function walkEntity(schema: GraphQLSchema, entity: GraphQLObjectType, keys: readonly string[]): Walk {
  const { selection } = selectionFrom(schema, entity, keys);
  const reach = new Set(openFields(entity).flatMap(({ name }) => (keys.includes(name) ? [] : [`${entity.name}.${name}`])));
  const asked = `_entities(representations: $representations) { __typename ... on ${entity.name} ${selection} }`;
  return { document: `query Walk($representations: [_Any!]!) { ${asked} }`, reach };
}

/** Every field of every type that this one leads to: each type in full where it is nearest, and its plain fields wherever else it is met. */
function selectionFrom(
  schema: GraphQLSchema,
  from: GraphQLNamedType,
  without: readonly string[] = [],
): { selection: string; reach: Set<string> } {
  const nearest = nearestWays(schema, from);
  const reach = new Set<string>();
  const select = (type: GraphQLNamedType, way: string): string => {
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) {
      const parts = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${select(one, way)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    const isNearest = nearest.get(type.name) === way;
    const chosen = openFields(type).filter(({ name, type: of }) =>
      isNearest ? !(way === '' && without.includes(name)) : isLeafType(getNamedType(of)),
    );
    const parts = chosen.map((field) => {
      const place = `${type.name}.${field.name}`;
      reach.add(place);
      return `${field.name} ${select(getNamedType(field.type), isNearest ? place : 'elsewhere')}`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  };
  return { selection: select(from, ''), reach };
}

/** What the gateway expects of a list that is not given a size, and how many objects of one type a document may thereby ask for. */
const ofAList = 10;
const most = 100;

/** Types that a root answers with one of: they are walked in full from there. */
const rootedIn = (schema: GraphQLSchema): ReadonlySet<string> => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ type }) => getNullableType(type));
  return new Set(roots.flatMap((type) => (isListType(type) ? [] : [getNamedType(type).name])));
};

/** By which field, seen from the start, each type is nearest. What lies behind too many lists is nearer to another root. */
function nearestWays(schema: GraphQLSchema, from: GraphQLNamedType): ReadonlyMap<string, string> {
  const next = objectsOf(schema, from).map((type) => ({ type, many: 1 }));
  const rooted = rootedIn(schema);
  const ways = new Map(next.map(({ type }) => [type.name, '']));
  for (let at = next.shift(); at; at = next.shift()) {
    for (const field of openFields(at.type)) {
      const many = isListType(getNullableType(field.type)) ? at.many * ofAList : at.many;
      for (const met of objectsOf(schema, getNamedType(field.type))) {
        if (ways.has(met.name) || many > (rooted.has(met.name) ? ofAList : most)) continue;
        ways.set(met.name, `${at.type.name}.${field.name}`);
        next.push({ type: met, many });
      }
    }
  }
  return ways;
}

const objectsOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

/** What can be asked without saying anything. */
const openFields = (type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] =>
  isObjectType(type)
    ? Object.values(type.getFields()).filter(({ args }) =>
        args.every((it) => !String(it.type).endsWith('!') || it.defaultValue !== undefined),
      )
    : [];
