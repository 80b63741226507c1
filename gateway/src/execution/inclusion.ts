import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/** The variables that decide over selections of an operation, by `@skip` and `@include` (GraphQL 3.13). */
export const decidingVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!isCondition(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};

const isCondition = (name: string): boolean => name === 'skip' || name === 'include';

export const isIncluded = ({ directives = [] }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  directives.every(({ name, arguments: given = [] }) => {
    if (!isCondition(name.value)) return true;
    const [argument] = given;
    const holds =
      argument?.value.kind === Kind.VARIABLE
        ? variables[argument.value.name.value]
        : argument?.value.kind === Kind.BOOLEAN && argument.value.value;
    return (holds === true) === (name.value === 'include');
  });
