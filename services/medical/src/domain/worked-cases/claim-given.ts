import { type Day, isDay } from '@jiuzhu/kernel';

/** What a case says of a bill that is claimed (手工报销). */
export type ClaimGiven = {
  readonly appliedOn: Day;
  readonly isContracted: boolean;
  readonly isSettled: boolean;
  readonly objectionHolds: boolean;
};

const words = ['applied', 'contracted', 'paid-before', 'objection-holds'] as const;

/** One that leaves something out was applied for on the day of the case, of a provider without a contract, and nobody objected. */
export const claimOf = (given: unknown, day: Day): ClaimGiven | { readonly faults: readonly string[] } => {
  const raw = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const strangers = Object.keys(raw).filter((name) => !words.some((one) => one === name));
  const appliedOn = raw['applied'] ?? day;
  const faults = strangers.map((name) => `${name} is nothing that a claim says`);
  if (!isDay(appliedOn)) return { faults: [...faults, 'applied is no day'] };
  if (faults.length > 0) return { faults };
  const says = (name: (typeof words)[number]): boolean => raw[name] === 'true';
  return { appliedOn, isContracted: says('contracted'), isSettled: says('paid-before'), objectionHolds: says('objection-holds') };
};
