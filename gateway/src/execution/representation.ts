import { merge } from './merge.ts';
import { type Data, isData, type Required } from './plan.ts';
import type { IsOfType } from './subtypes.ts';

/** What a subgraph needs to know of an entity to add to it, or undefined where a part of it is not there. */
export const representationOf = (entity: Data, selections: readonly Required[], isOfType: IsOfType): Data | undefined => {
  const made: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = entity[key];
      if (value === undefined) return undefined;
      made[key] = selection.selections ? partOf(value, selection.selections, isOfType) : value;
    } else if (selection.typeCondition !== undefined && applies(entity, selection.typeCondition, isOfType)) {
      merge(made, representationOf(entity, selection.selections, isOfType) ?? {});
    }
  }
  return made;
};

const partOf = (value: unknown, selections: readonly Required[], isOfType: IsOfType): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => partOf(item, selections, isOfType));
  return isData(value) ? (representationOf(value, selections, isOfType) ?? null) : null;
};

const applies = ({ __typename: name }: Data, condition: string, isOfType: IsOfType): boolean =>
  typeof name === 'string' && isOfType(name, condition);
