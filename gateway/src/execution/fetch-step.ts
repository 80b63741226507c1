import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types.js';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { merge } from './merge.ts';
import { type Data, type FetchNode, isData, type Required } from './plan.ts';
import { pathsTo, type Place } from './place.ts';
import { representationOf } from './representation.ts';
import { rewrite } from './rewrite.ts';
import type { Cursor, Run, Step, Ways } from './run.ts';

/** Asks one subgraph and merges its answer in at the cursor. What goes wrong is an error of the answer; the rest of the plan goes on. */
export const fetchStep = (node: FetchNode, ways: Ways): Step => {
  const { requires } = node;
  const step = requires ? entities(node, requires, ways) : roots(node, ways);
  return async (run, cursor) => {
    const objects = (Array.isArray(cursor.at) ? cursor.at : [cursor.at]).filter(isData);
    if (objects.length === 0) return;
    try {
      await step(run, cursor, objects);
    } catch (error) {
      run.errors.push(error as GraphQLError);
    }
  };
};

type Fetch = (run: Run, cursor: Cursor, objects: readonly Data[]) => Promise<void>;

const roots = (node: FetchNode, { serviceMap, isOfType }: Ways): Fetch => {
  const ask = asking(node, serviceMap);
  return async (run, cursor, objects) => {
    const { data, errors } = await ask(run, cursor, usedVariables(node, run));
    told(run, node, errors, (path) => path && [...cursor.place, ...path]);
    if (!data) return;
    rewrite(data, node.outputRewrites, isOfType);
    for (const object of objects) merge(object, data);
  };
};

const entities = (node: FetchNode, requires: readonly Required[], { serviceMap, isOfType }: Ways): Fetch => {
  const ask = asking(node, serviceMap);
  return async (run, cursor, objects) => {
    const asked: { readonly object: Data; readonly nth: number }[] = [];
    const representations: Data[] = [];
    objects.forEach((object, nth) => {
      const representation = representationOf(object, requires, isOfType);
      if (!representation?.['__typename']) return;
      rewrite(representation, node.inputRewrites, isOfType);
      asked.push({ object, nth });
      representations.push(representation);
    });
    if (representations.length === 0) return;

    const { data, errors } = await ask(run, cursor, { ...usedVariables(node, run), representations });
    told(run, node, errors, (path) => entityPath(run, cursor.place, path, (index) => asked[index]?.nth));
    if (!data) return;
    const received = data['_entities'];
    if (!Array.isArray(received) || received.length !== asked.length) {
      throw new GraphQLError(`${node.serviceName} answered other entities than it was asked for`);
    }
    asked.forEach(({ object }, index) => {
      const entity: unknown = received[index];
      if (!isData(entity)) return;
      entity['__typename'] ||= object['__typename'];
      rewrite(entity, node.outputRewrites, isOfType);
      merge(object, entity);
    });
  };
};

type Asked = { readonly data?: Data | null | undefined; readonly errors?: readonly GraphQLFormattedError[] | undefined };

const asking = (node: FetchNode, serviceMap: Ways['serviceMap']) => {
  const source = serviceMap[node.serviceName];
  if (!source) throw new Error(`the plan asks a subgraph ${node.serviceName} to which no way is given`);
  const { operation: query, operationName } = node;
  return async ({ incoming }: Run, { place }: Cursor, variables: Data): Promise<Asked> =>
    source.process({
      kind: GraphQLDataSourceRequestKind.INCOMING_OPERATION,
      request: { query, variables, ...(operationName === undefined ? {} : { operationName }) },
      incomingRequestContext: incoming,
      context: incoming.context,
      pathInIncomingRequest: [...place],
    });
};

const usedVariables = ({ variableUsages = [] }: FetchNode, { variables }: Run): Data => {
  const used: Data = {};
  for (const name of variableUsages) if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
  return used;
};

type Path = GraphQLFormattedError['path'];

const told = (run: Run, node: FetchNode, errors: Asked['errors'] = [], place: (path: Path) => Path): void => {
  for (const error of errors) run.errors.push(reported(error, node.serviceName, place(error.path)));
};

const reported = ({ message, extensions }: GraphQLFormattedError, serviceName: string, path: Path): GraphQLError =>
  new GraphQLError(message || `an error of ${serviceName}`, {
    ...(path ? { path } : {}),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
  });

/** The subgraph counts in the entities that it was asked for; the caller sees the place in the whole answer. */
const entityPath = (run: Run, place: Place, path: Path, nthOf: (index: number) => number | undefined): Path => {
  const [, index, ...rest] = path ?? [];
  if (typeof index !== 'number') return path && [...place, ...path];
  const nth = nthOf(index);
  return [...(nth === undefined ? [] : (pathsTo(run.data, place)[nth] ?? [])), ...rest];
};
