import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  type GraphQLField,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Fen: 1,
  Date: '2026-03-01',
  DateTime: '2026-03-01T00:00:00Z',
};

/** The least that is of the type: what must be there, and nothing of it meant. */
export function sampleOf(type: GraphQLInputType): unknown {
  const it = getNullableType(type);
  if (isListType(it)) return isNonNullType(it.ofType) ? [sampleOf(it.ofType)] : [];
  if (isEnumType(it)) return it.getValues()[0]?.name;
  if (!isInputObjectType(it)) return scalars[it.name] ?? 'x';
  const needed = Object.values(it.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
}

export type Change = {
  readonly name: string;
  readonly document: string;
  readonly inputType: GraphQLInputType;
  /** it answers a problem by its name; else what is wrong stands in `errors[]` */
  readonly namesProblems: boolean;
};

/** A mutation as a document that takes its input as a variable, and says of its answer what kind it is. */
const changeOf = ({ name, args, type }: GraphQLField<unknown, unknown>): Change => {
  const input = args[0];
  if (!input || args.length !== 1) throw new Error(`${name} takes more than its input`);
  const namesProblems = isUnionType(getNamedType(type));
  const answer = `{ __typename ${namesProblems ? '... on Problem { code message path }' : ''} }`;
  return {
    name,
    document: `mutation Change($input: ${String(input.type)}) { ${name}(input: $input) ${answer} }`,
    inputType: input.type,
    namesProblems,
  };
};

export const changesOf = (type: GraphQLObjectType | null | undefined): readonly Change[] =>
  Object.values(type?.getFields() ?? {}).map(changeOf);
