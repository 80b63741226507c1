import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

export type Inclusion = {
  /** the variables that decide over selections */
  readonly names: readonly string[];
  readonly isIncluded: (node: SelectionNode, variables: Readonly<Record<string, unknown>>) => boolean;
};

/** What `@skip` and `@include` of an operation depend on (GraphQL 3.13). */
export const inclusionOf = (document: DocumentNode): Inclusion => {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!isCondition(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return { names: [...names], isIncluded };
};

const isCondition = (name: string): boolean => name === 'skip' || name === 'include';

const isIncluded: Inclusion['isIncluded'] = ({ directives = [] }, variables) =>
  directives.every(({ name, arguments: given = [] }) => {
    if (!isCondition(name.value)) return true;
    const [argument] = given;
    const holds =
      argument?.value.kind === Kind.VARIABLE
        ? variables[argument.value.name.value]
        : argument?.value.kind === Kind.BOOLEAN && argument.value.value;
    return (holds === true) === (name.value === 'include');
  });
