import { createHash } from 'node:crypto';
import { type Day, fen, type Id } from '@jiuzhu/kernel';
import type { Answer, Finding, Question } from '../../domain/answer.ts';
import type { Declared, Household } from '../../domain/household.ts';
import { type SourceItem, sourceItem } from '../../domain/sources.ts';

/** A difference to order: the agency knows more (or less) of the first person it is asked about than was declared; of a flag, the contrary. */
export type Disagreement = { readonly item: string; readonly amount?: number | undefined; readonly count?: number | undefined };

/** Flags that the simulated agencies know; of any other they say that they failed. */
const flags: Readonly<Record<string, (declared: readonly Declared[]) => boolean>> = {
  death: () => false,
  assistanceLedger: () => false,
  socialInsuranceContribution: (declared) => declared.some(({ item }) => item === 'wage'),
};

/** They pay nobody in this world: else a declared pension would be found three times. */
const paysNobody = new Set(['workInjury', 'benefit']);

const declaredBy = (household: Household, person: Id<'person'>): readonly Declared[] => {
  const head = household.members.find(({ relation }) => relation === 'head') ?? household.members[0];
  return household.declared.filter(({ personId }) => (personId ?? head?.personId) === person);
};

const findingOf = ({ amount, months, count, area, asOf }: Declared): Finding => ({
  amount,
  asOf,
  ...(months === undefined ? {} : { months }),
  ...(count === undefined ? {} : { count }),
  ...(area === undefined ? {} : { area }),
});

const digits = (person: Id<'person'>): number => createHash('sha256').update(person).digest().readUInt32BE();

/** One person in so many has a deposit that nobody declared: which, and how much, follows from the person's id alone. */
const hiddenDeposit = (person: Id<'person'>, oneIn: number, asOf: Day): readonly Finding[] =>
  oneIn > 0 && digits(person) % oneIn === 0 ? [{ amount: fen(1_000_000 + (digits(person) % 900) * 10_000), count: 1, asOf }] : [];

const known = (source: SourceItem, household: Household, person: Id<'person'>, hiddenOneIn: number): readonly Finding[] => {
  const { gives, code } = source;
  if (gives.kind === 'flag' || paysNobody.has(code)) return [];
  const declared = declaredBy(household, person).filter(({ kind, item }) => kind === gives.kind && item === gives.item);
  return [...declared.map(findingOf), ...(code === 'bankAccount' ? hiddenDeposit(person, hiddenOneIn, household.asOf) : [])];
};

const disagreed = (findings: readonly Finding[], { amount = 0, count }: Disagreement, asOf: Day): readonly Finding[] => {
  const [first, ...rest] = findings;
  if (!first) return [{ amount: fen(Math.max(0, amount)), ...(count === undefined ? {} : { count }), asOf }];
  const more = count === undefined ? {} : { count: Math.max(0, (first.count ?? 1) + count) };
  return [{ ...first, amount: fen(Math.max(0, first.amount + amount)), ...more }, ...rest];
};

/**
 * What the simulated agencies know: exactly what the household declared, but for what is ordered otherwise. The same questions about the same
 * household are always answered the same.
 */
export const worldAnswers = (
  household: Household,
  questions: readonly Question[],
  { differs, hiddenOneIn }: { readonly differs: readonly Disagreement[]; readonly hiddenOneIn: number },
): readonly Answer[] =>
  questions.flatMap(({ personId, items }, place) =>
    items.map((code): Answer => {
      const source = sourceItem(code);
      const flag = flags[code];
      if (!source || (source.gives.kind === 'flag' && !flag)) return { personId, item: code, status: 'ERROR', findings: [] };
      const ordered = place === 0 ? differs.find(({ item }) => item === code) : undefined;
      const recorded = flag?.(declaredBy(household, personId));
      if (recorded !== undefined)
        return { personId, item: code, status: recorded !== (ordered !== undefined) ? 'HIT' : 'MISS', findings: [] };
      const told = known(source, household, personId, hiddenOneIn);
      const findings = ordered ? disagreed(told, ordered, household.asOf) : told;
      return { personId, item: code, status: findings.length > 0 ? 'HIT' : 'MISS', findings };
    }),
  );
