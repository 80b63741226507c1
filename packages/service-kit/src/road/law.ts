import type { Day, RegionCode } from '@jiuzhu/kernel';
import { type Law, resolve, type StandardBook } from '@jiuzhu/policy';
import type { Ctx } from '../kinds/road.ts';

/** A decision needs a standard that nobody adopted for the region and the day. A command rejects by it; anything else is parked by it. */
export class StandardMissing extends Error {
  readonly detail: { readonly parameter: string; readonly region: string; readonly day: Day };

  constructor(parameter: string, region: string, day: Day) {
    super(`no ${parameter} for ${region} on ${day}`);
    this.detail = { parameter, region, day };
  }
}

export type Laws = Pick<Ctx<Law>, 'law' | 'lawOn' | 'lawIn'>;

const noLaw = Object.freeze({ hash: '', sources: {} });

/** The laws a use case names, for the subject's region, as they could be known on the deciding day: looked up once a day and region by the book itself. */
export function lawsFor(book: StandardBook | undefined, law: Law | undefined, regionOf: () => string, today: Day): Laws {
  if (!law || !book) return { law: noLaw, lawOn: () => noLaw, lawIn: () => noLaw };
  const bindingIn = (region: string, day: Day, knownOn: Day) => {
    const resolved = resolve(book, law, region as RegionCode, day, { knownOn });
    if (resolved.kind === 'missing') throw new StandardMissing(resolved.parameter, region, day);
    return resolved.standards;
  };
  const region = regionOf();
  const lawOn: Laws['lawOn'] = (day) => bindingIn(region, day, today);
  return { law: lawOn(today), lawOn, lawIn: (other, day) => bindingIn(other, day, day) };
}

/** The law of one region, for whoever asks of many; none, where it lacks a standard, or where none is named. */
export const lawIfAny = (book: StandardBook | undefined, law: Law | undefined, region: string, today: Day) => {
  if (!law || !book) return undefined;
  const resolved = resolve(book, law, region as RegionCode, today, { knownOn: today });
  return resolved.kind === 'missing' ? undefined : resolved.standards;
};
