import type { Day, Id } from '@jiuzhu/kernel';
import { factsOf, type Household, type PersonId } from './household.ts';
import type { Fact, FactKind, Source, Values } from './statement.ts';
import { ended, type NewId, type Statements } from './timeline.ts';

/** A fact as it is told: of a person or of the household, as of a day, perhaps in the place of another. */
export type Told = { readonly [K in FactKind]: { readonly kind: K; readonly value: Values[K] } }[FactKind] & {
  readonly person?: PersonId | undefined;
  readonly asOf: Day;
  readonly source: Source;
  readonly evidence: readonly string[];
  readonly replaces?: Id<'statement'> | undefined;
};

/** The household with one fact more. What it replaces was so until its day; replaced by a correction, it never was. */
export function recordFact(household: Household, { person, asOf, replaces, ...told }: Told, newId: NewId): Household {
  const fact = { ...told, id: newId('statement'), household: household.id, ...(person ? { person } : {}), from: asOf } as Fact;
  const statements = household.statements.flatMap((it): Statements => {
    if (it.id !== replaces) return [it];
    return told.source === 'corrected' ? [] : ended(it, asOf, newId);
  });
  return { ...household, statements: [...statements, fact] };
}

/** How the facts of one state differ from those of another: which are new, and which hold no longer. */
export function factsBetween(
  before: Household | undefined,
  after: Household,
): { readonly made: readonly Fact[]; readonly gone: readonly Fact[] } {
  const [was, is] = [before ? factsOf(before) : [], factsOf(after)];
  const lacks = (facts: readonly Fact[]) => (it: Fact) => !facts.some(({ id }) => id === it.id);
  return { made: is.filter(lacks(was)), gone: was.filter(lacks(is)) };
}
