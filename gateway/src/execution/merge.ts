import { type Data, isData } from './plan.ts';

/** Puts what one more fetch answered into what is there: objects member by member, lists of one length item by item, anything else in place of the old. */
export const merge = (into: Data, from: Data): void => {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (value === undefined) continue;
    const there = into[key];
    if (isData(there) && isData(value)) merge(there, value);
    else if (Array.isArray(there) && Array.isArray(value) && there.length === value.length) mergeItems(there, value);
    else into[key] = value;
  }
};

const mergeItems = (into: unknown[], from: readonly unknown[]): void => {
  from.forEach((value, index) => {
    const there = into[index];
    if (isData(there) && isData(value)) merge(there, value);
    else into[index] = value;
  });
};
