import type { Id } from '@jiuzhu/kernel';

/** A household's place in a roster, as a job goes over them: in the order of the households' ids. */
export type PlaceKey = `${Id<'roster'>}/${Id<'household'>}`;

export const placeKey = (roster: Id<'roster'>, household: Id<'household'>): PlaceKey => `${roster}/${household}`;

export function partsOf(key: string): { readonly roster: Id<'roster'>; readonly household: Id<'household'> } {
  const [roster = '', household = ''] = key.split('/');
  return { roster: roster as Id<'roster'>, household: household as Id<'household'> };
}
