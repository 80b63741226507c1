import { isData } from './plan.ts';

/** Where in the answer a fetch belongs: response names, and `@` for each item of a list. */
export type Place = readonly (string | number)[];

/** What stands there, the items of all lists on the way in one list; undefined or null where nothing does. */
export const found = (value: unknown, place: Place, from = 0): unknown => {
  if (from === place.length || value === undefined || value === null) return value;
  const step = place[from];
  if (step === '@') return Array.isArray(value) ? value.flatMap((item) => found(item, place, from + 1)) : undefined;
  return isData(value) && step !== undefined ? found(value[step], place, from + 1) : undefined;
};

/** The paths of the answer to what `found` finds, in its order, without what is null. */
export const pathsTo = (value: unknown, place: Place, path: Place = [], from = 0): Place[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    const next = place[from] === '@' ? from + 1 : from;
    return value.flatMap((item, index) => pathsTo(item, place, [...path, index], next));
  }
  const step = place[from];
  if (step === undefined) return [path];
  return isData(value) ? pathsTo(value[step], place, [...path, step], from + 1) : [];
};
