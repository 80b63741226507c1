import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type UnionTypeDefinitionNode } from 'graphql';

export type GraphFacts = {
  /** names of the mutations */
  readonly mutations: readonly string[];
  /** members of the union that a mutation answers, by mutation */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** every type that implements Problem */
  readonly problems: readonly string[];
};

const isObject = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;
const isUnion = (node: DefinitionNode): node is UnionTypeDefinitionNode => node.kind === Kind.UNION_TYPE_DEFINITION;

export function graphFacts(sdl: string): GraphFacts {
  const { definitions } = parse(sdl);
  const objects = definitions.filter(isObject);
  const unions = new Map(definitions.filter(isUnion).map((it) => [it.name.value, (it.types ?? []).map((type) => type.name.value)]));
  const fields = objects.find((it) => it.name.value === 'Mutation')?.fields ?? [];
  const answers = fields.map((field) => {
    const type = field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type;
    return [field.name.value, type.kind === Kind.NAMED_TYPE ? (unions.get(type.name.value) ?? []) : []] as const;
  });
  return {
    mutations: fields.map((field) => field.name.value),
    answers: new Map(answers),
    problems: objects.filter((it) => it.interfaces?.some((one) => one.name.value === 'Problem')).map((it) => it.name.value),
  };
}
