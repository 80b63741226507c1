import { contains, type Day, type Id, isWithin, type RegionCode } from '@jiuzhu/kernel';

/** Days on which somebody may be admitted under contract; `until` is the last. */
export type Contract = { readonly from: Day; readonly until?: Day | undefined };

/** A designated provider (定点医药机构), for the people of one place. */
export type Provider = {
  readonly id: Id<'provider'>;
  readonly region: RegionCode;
  readonly code: string;
  readonly name: string;
  /** the accounts that may submit its bills */
  readonly submitters: readonly string[];
  readonly contracts: readonly Contract[];
};

export const contractOn = ({ contracts }: Provider, day: Day): Contract | undefined =>
  contracts.find(({ from, until }) => isWithin(day, from, until));

/** The contract that has a day in common with another. */
export const overlapping = ({ contracts }: Provider, { from, until }: Contract): Contract | undefined =>
  contracts.find((it) => (until === undefined || it.from <= until) && (it.until === undefined || from <= it.until));

/** The contract of the day ends with it. */
export const endedOn = (it: Provider, contract: Contract, on: Day): Provider => ({
  ...it,
  contracts: it.contracts.map((one) => (one === contract ? { ...one, until: on } : one)),
});

export const settlesFor = ({ region }: Provider, place: RegionCode): boolean => contains(region, place);
