import type { Day } from '@jiuzhu/kernel';
import { entitlementLaw } from '../law/law.ts';

type Value = { readonly parameter: string; readonly from: Day };
type Proposed = { readonly publishedOn: Day; readonly values: readonly Value[] };

const judgedBy = new Set(Object.values(entitlementLaw).map(({ id }) => id));

/** What of a proposal decides who is given what here: periods, quorums and what other services read do not. */
export const concernedIn = ({ values }: Pick<Proposed, 'values'>): readonly string[] =>
  [...new Set(values.map(({ parameter }) => parameter))].filter((it) => judgedBy.has(it)).toSorted();

/** The first day, of today and those to come, on which all of it that is read here has begun and could be known. */
export const firstDayOf = ({ publishedOn, values }: Proposed, today: Day): Day =>
  values
    .filter(({ parameter }) => judgedBy.has(parameter))
    .reduce((last, { from }) => (from > last ? from : last), publishedOn > today ? publishedOn : today);
