import { describeParameter, type Law } from '@jiuzhu/policy';
import type { Named } from '@jiuzhu/schema';

type Lawful = { readonly name: string; readonly laws: readonly Law[] };

/**
 * Every parameter that a law of these services names, by its id, with the services that do. Throws where two laws mean different things by one id: a
 * value could be right for one of them alone.
 */
export function namedParameters(services: readonly Lawful[]): readonly Named[] {
  const found = services.flatMap(({ name, laws }) =>
    laws.flatMap((law) => Object.values(law).map((parameter) => ({ service: name, description: describeParameter(parameter) }))),
  );
  return [...Map.groupBy(found, ({ description }) => description.id)]
    .map(([id, named]) => one(id, named))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Found = { readonly service: string; readonly description: ReturnType<typeof describeParameter> };

function one(id: string, named: readonly Found[]): Named {
  const [first, ...others] = named;
  if (!first) throw new Error(`nobody names ${id}`);
  const other = others.find(({ description }) => JSON.stringify(description) !== JSON.stringify(first.description));
  if (other) throw new Error(`${id} is one thing in ${first.service} and another in ${other.service}`);
  return { ...first.description, services: [...new Set(named.map(({ service }) => service))].sort() };
}
