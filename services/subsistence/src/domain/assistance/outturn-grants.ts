import { fen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { RunningGrant } from './assistance.ts';
import type { Basis } from './basis.ts';
import type { Outturn } from './comes-to.ts';

/** What a household judged again in numbers is given from a month on, each grant to whom it is for. */
export const grantsOf = ({ by }: Outturn, bases: readonly Basis[], from: Day): readonly RunningGrant[] =>
  by.flatMap((of, place) =>
    (of?.grants ?? []).map(({ class: grant, member, amount }) => {
      const personId = member === undefined ? undefined : bases[place]?.persons[member];
      return { class: grant, ...(personId ? { personId } : {}), amount: fen(amount), from };
    }),
  );
