import { type AnyContract, jsonSchema } from '@jiuzhu/event-log';

/** A service by its table of contents: what it tells, in the newest version of each fact, and what it hears. */
export type Party = { readonly name: string; readonly tells: readonly AnyContract[]; readonly hears: readonly AnyContract[] };

/** The names of those who tell this type, or told it once and read it still; and of those who hear it. */
export const tellersOf = (parties: readonly Party[], type: string): readonly string[] =>
  parties.filter(({ tells }) => tells.some(({ reads }) => reads.includes(type))).map(({ name }) => name);
export const hearersOf = (parties: readonly Party[], type: string): readonly string[] =>
  parties.filter(({ hears }) => hears.some(({ reads }) => reads.includes(type))).map(({ name }) => name);

/** What is heard and told by nobody yet: it belongs to services that are to come. */
export function awaited(parties: readonly Party[]): readonly AnyContract[] {
  const told = new Set(parties.flatMap(({ tells }) => tells.flatMap(({ reads }) => reads)));
  const heard = new Map(parties.flatMap(({ hears }) => hears.map((contract) => [contract.type, contract] as const)));
  return [...heard.values()].filter(({ type }) => !told.has(type)).toSorted((one, other) => (one.type < other.type ? -1 : 1));
}

/** Where one hears what nobody tells, or not as it is told. `toCome` are the owners whose service is not built yet. */
export function disagreements(parties: readonly Party[], toCome: readonly string[]): readonly string[] {
  const built = toCome
    .filter((owner) => parties.some(({ name }) => name === owner))
    .map((owner) => `${owner} is there and no longer to come`);
  const newest = new Map(parties.flatMap(({ tells }) => tells.map((contract) => [contract.fact, contract] as const)));
  const between = parties.flatMap(({ name, hears }) =>
    hears.flatMap((contract) => {
      const told = newest.get(contract.fact);
      if (!told) return toCome.includes(contract.owner) ? [] : [`${name} hears ${contract.type}, and nobody tells it`];
      if (told.type !== contract.type) return [`${name} hears ${contract.type}, and ${told.type} is told: it would stand still`];
      const alike = JSON.stringify(jsonSchema(told.shape)) === JSON.stringify(jsonSchema(contract.shape));
      return alike ? [] : [`${name} hears ${contract.type} by another contract than it is told by`];
    }),
  );
  return [...built, ...between];
}
