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

export const factsOf = (statements: readonly Statement[]): readonly DeclaredFact[] =>
  statements.flatMap(({ id, personId, kind, item, declared, months, asOf }) =>
    declared === undefined
      ? []
      : [
          {
            id,
            ...(personId === undefined ? {} : { personId }),
            kind,
            item,
            ...declared,
            ...(months === undefined ? {} : { months }),
            asOf,
            source: 'declared',
            evidence: [],
          },
        ],
  );
