import { formatFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { KeptImpact } from '../adapters/database/impacts.ts';
import { rounded } from '../domain/impact/rounded.ts';
import type { Tally } from '../domain/impact/tally.ts';
import { impactInWords } from './impact-in-words.ts';
import { inGraph } from '@jiuzhu/service-kit';

const amounts = ({ fenBefore, fenAfter }: Pick<Tally, 'fenBefore' | 'fenAfter'>) => ({
  ...{ before: fenBefore as Fen, beforeText: formatFen(fenBefore as Fen) },
  ...{ after: fenAfter as Fen, afterText: formatFen(fenAfter as Fen) },
});

const tallyView = ({ seen, changes, classes, ...fen }: Tally) => ({
  ...{ seen, ...changes, ...amounts(fen) },
  classes: classes
    .filter(({ before, after }) => before + after > 0)
    .map((one) => ({
      class: one.class === 'undecidable' ? null : inGraph(one.class),
      ...{ householdsBefore: one.before, householdsAfter: one.after, ...amounts(one) },
    })),
});

/** What is told of a preview. Only what is whole is told in counts: of two looks at one that runs the difference would be of few. */
export const impactView = (it: KeptImpact, exact: boolean) => {
  const { state, askedAt, on, region, concerned, counts, seen } = it;
  const isWhole = state === 'done' && concerned.length > 0;
  const told = exact ? counts : rounded(counts);
  const { assisted, refused } = isWhole ? told : { assisted: undefined, refused: undefined };
  return {
    ...{ state, askedAt, on, region, concerned, exact, seen: exact ? seen : null },
    ...{ assisted: assisted ? tallyView(assisted) : null, refused: refused ? tallyView(refused) : null },
    text: impactInWords(it, told),
  };
};
