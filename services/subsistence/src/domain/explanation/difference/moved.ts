import type { Day } from '@jiuzhu/kernel';
import type { PersonId } from '../../household/facts.ts';

/** One thing that the two decisions do not have alike. `before` and `after` are figures as they are shown, where one may be shown. */
export type Moved = {
  readonly change: 'added' | 'gone' | 'changed';
  readonly what: string;
  readonly personId?: PersonId;
  /** the day of which it speaks, of the newer one where both have it */
  readonly on?: Day;
  readonly before?: string;
  readonly after?: string;
};

/** One thing that a snapshot says. Two of them are the same thing where their keys are equal, and say the same where their values are. */
export type Facet = Pick<Moved, 'what' | 'personId' | 'on'> & {
  readonly value: string;
  readonly shown?: string;
  /** by name, where only the names of what changed may be shown */
  readonly parts?: Readonly<Record<string, string>>;
};

/** What of one list is not in the other: equal ones fall away, then one for one what is left of each thing. */
export const movedBetween = (before: readonly Facet[], after: readonly Facet[]): readonly Moved[] => {
  const [old, now] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((key) => {
    const [gone, added] = [without(old.get(key) ?? [], now.get(key) ?? []), without(now.get(key) ?? [], old.get(key) ?? [])];
    return Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => moved(gone[at], added[at])).flat();
  });
};

const keyOf = ({ what, personId }: Facet): string => `${what} ${personId ?? ''}`;

/** Each takes away one that says the same. */
const without = (list: readonly Facet[], others: readonly Facet[]): readonly Facet[] => {
  const left = others.map(({ value }) => value);
  return list
    .toSorted((one, other) => (one.value < other.value ? -1 : 1))
    .filter(({ value }) => {
      const at = left.indexOf(value);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
};

const moved = (gone: Facet | undefined, added: Facet | undefined): readonly Moved[] => {
  const it = added ?? gone;
  if (!it) return [];
  const { what, personId, on } = it;
  const head = { what, ...(personId ? { personId } : {}), ...(on ? { on } : {}) };
  if (!gone || !added) {
    const shown = it.shown === undefined ? {} : { [gone ? 'before' : 'after']: it.shown };
    return [{ change: gone ? 'gone' : 'added', ...head, ...shown }];
  }
  if (added.parts) return [{ change: 'changed', ...head, after: partsBetween(gone.parts ?? {}, added.parts).join('、') }];
  return [{ change: 'changed', ...head, ...shownAs('before', gone), ...shownAs('after', added) }];
};

const shownAs = (side: 'before' | 'after', { shown }: Facet): Partial<Moved> => (shown === undefined ? {} : { [side]: shown });

const partsBetween = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(other).filter((name) => one[name] !== other[name]);
