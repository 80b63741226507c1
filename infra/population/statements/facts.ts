import type { Day, Id } from '@jiuzhu/kernel';
import type { Item, Kind, Statement } from './statement.ts';

/** What a household said, in the shape in which household's events tell a fact. */
export type DeclaredFact = {
  readonly id: Id<'fact'>;
  readonly personId?: Id<'person'>;
  readonly kind: Kind;
  readonly item: Item;
  readonly amount: number;
  readonly months?: number;
  readonly count?: number;
  readonly area?: number;
  readonly asOf: Day;
  readonly source: 'declared';
  readonly evidence: readonly string[];
};

type Told = { -readonly [name in keyof DeclaredFact]: DeclaredFact[name] };
const none: readonly string[] = [];

export const factsOf = (statements: readonly Statement[]): readonly DeclaredFact[] => {
  const facts: DeclaredFact[] = [];
  for (const { id, personId, kind, item, declared, months, asOf } of statements) {
    if (declared === undefined) continue;
    const told: Told = { id, kind, item, amount: declared.amount, asOf, source: 'declared', evidence: none };
    if (personId !== undefined) told.personId = personId;
    if (months !== undefined) told.months = months;
    if (declared.count !== undefined) told.count = declared.count;
    if (declared.area !== undefined) told.area = declared.area;
    facts.push(told);
  }
  return facts;
};
