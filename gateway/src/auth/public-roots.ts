import { type DocumentNode, Kind } from 'graphql';

/**
 * What is answered without a token: the one place that says so. The services say it once more of the queries behind (`anybody`), so that neither alone opens
 * anything.
 */
export const publicRoots: readonly string[] = ['policyCatalogue', 'policy'];

/** The public roots, once each is known to be a query of the graph: a name that stands for nothing would one day stand for something else. */
export const rootsIn = (supergraph: DocumentNode, roots: readonly string[]): ReadonlySet<string> => {
  const queries = supergraph.definitions.flatMap((it) =>
    it.kind === Kind.OBJECT_TYPE_DEFINITION && it.name.value === 'Query' ? (it.fields ?? []).map(({ name }) => name.value) : [],
  );
  const strangers = roots.filter((root) => !queries.includes(root));
  if (strangers.length > 0) throw new Error(`public, and no query of the graph: ${strangers.join(', ')}`);
  return new Set(roots);
};
