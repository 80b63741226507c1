import { type Day, type Id, isRegionCode } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import { dueDay } from './due.ts';
import type { Policy } from './policy.ts';

type OfYear = { readonly region: StandardRegion; readonly year: number };

/** What a place has written and published for a year. */
export type CatalogueOfYear = OfYear & {
  /** where a document of the place says so */
  readonly dueOn?: Day;
  readonly late: boolean;
  /** the first day on which anything of it was there to read */
  readonly publishedOn?: Day;
  readonly policies: readonly Id<'policy'>[];
};

/** It is called by its place and its year. */
export const catalogueId = ({ region, year }: OfYear): Id<'catalogue'> => `${region}.${String(year)}` as Id<'catalogue'>;

export const placeAndYear = (id: Id<'catalogue'>): (OfYear & { readonly id: Id<'catalogue'> }) | undefined => {
  const [, region, year] = /^(\d{2,12}|national)\.(\d{4})$/.exec(id) ?? [];
  return isRegionCode(region) || region === 'national' ? { id, region, year: Number(year) } : undefined;
};

export const catalogueOfYear = (
  { region, year }: OfYear,
  all: readonly Policy[],
  due: { readonly dueMonth: number; readonly late: boolean } | undefined,
): CatalogueOfYear => {
  const policies = all.filter((it) => it.region === region && it.year === year);
  const [publishedOn] = policies.flatMap(({ published }) => published?.on ?? []).toSorted();
  return {
    ...{ region, year, policies: policies.map(({ id }) => id), late: due?.late ?? false },
    ...(due ? { dueOn: dueDay(year, due.dueMonth) } : {}),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
};
