import { type DocumentNode, Kind } from 'graphql';

/** Whether an object of the first type is one of the second: itself, an interface that it implements, a union that holds it. */
export type IsOfType = (name: string, condition: string) => boolean;

/** Of the whole supergraph, with the types that clients do not see. */
export const subtypes = (supergraph: DocumentNode): IsOfType => {
  const abstract = new Map<string, Set<string>>();
  const add = (name: string, member: string) => abstract.set(name, (abstract.get(name) ?? new Set()).add(member));
  for (const it of supergraph.definitions) {
    if (it.kind === Kind.OBJECT_TYPE_DEFINITION || it.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      it.interfaces?.forEach(({ name }) => add(name.value, it.name.value));
    }
    if (it.kind === Kind.UNION_TYPE_DEFINITION) it.types?.forEach(({ name }) => add(it.name.value, name.value));
  }
  return (name, condition) => name === condition || (abstract.get(condition)?.has(name) ?? false);
};
