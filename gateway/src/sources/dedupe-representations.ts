import { copyJson } from './copy-json.ts';
import type { SubgraphRequest, SubgraphResponse } from './subgraph.ts';

/** The request with each entity asked for once, and the way back from its answer to the answer of the request as it was. */
export type Deduped = { readonly request: SubgraphRequest; readonly restore: (response: SubgraphResponse) => SubgraphResponse };

/**
 * The gateway asks for an entity as often as it stands in a list: twenty cases of three households ask for twenty households.
 * Entities that stand for several get copies, because the gateway merges later fetches into what it received.
 */
export const dedupeRepresentations = (request: SubgraphRequest): Deduped => {
  const asked = request.variables?.['representations'];
  if (!Array.isArray(asked) || asked.length < 2) return { request, restore: (response) => response };
  const places: number[][] = [];
  const unique: unknown[] = [];
  const known = new Map<string, number>();
  asked.forEach((representation: unknown, place) => {
    const key = JSON.stringify(representation);
    const at = known.get(key);
    if (at !== undefined) return void places[at]?.push(place);
    known.set(key, unique.length);
    places.push([place]);
    unique.push(representation);
  });
  if (unique.length === asked.length) return { request, restore: (response) => response };
  return {
    request: { ...request, variables: { ...request.variables, representations: unique } },
    restore: (response) => ({
      ...response,
      ...(response.data ? { data: spreadEntities(response.data, places, asked.length) } : {}),
      ...(response.errors ? { errors: response.errors.flatMap((error) => spreadError(error, places)) } : {}),
    }),
  };
};

const spreadEntities = (data: Record<string, unknown>, places: readonly (readonly number[])[], length: number): Record<string, unknown> => {
  const received: unknown = data['_entities'];
  // another length is the gateway's to complain of: it counts what it asked for
  if (!Array.isArray(received) || received.length !== places.length) return data;
  const entities: unknown[] = Array.from({ length });
  received.forEach((entity: unknown, index) => {
    places[index]?.forEach((place, nth) => void (entities[place] = nth === 0 ? entity : copyJson(entity)));
  });
  return { ...data, _entities: entities };
};

type Errors = NonNullable<SubgraphResponse['errors']>;

/** `path[1]` counts in the shorter list; every place that the entity stands for has the error. */
const spreadError = (error: Errors[number], places: readonly (readonly number[])[]): Errors => {
  const [root, index, ...rest] = error.path ?? [];
  const at = root === '_entities' && typeof index === 'number' ? places[index] : undefined;
  return at ? at.map((place) => ({ ...error, path: ['_entities', place, ...rest] })) : [error];
};
