import { textOf } from '@jiuzhu/policy';
import type { SubsistenceCase } from '../../procedure/subsistence-case.ts';
import { endLetterOf } from './end-letter.ts';
import { issuedDecision } from './issued.ts';
import { letterOf } from './letter.ts';

/** What was written of a case, by its number: that it ended, or what was decided. Rendered from what is kept, it is the same each time. */
export const letterOfCase = ({ ended, accepted, decisions }: SubsistenceCase, number: number): string | undefined => {
  if (ended?.written?.number === number) return textOf(endLetterOf(ended, accepted?.periods ?? {}));
  const decision = decisions.find((one) => one.number === number);
  return decision && textOf(letterOf(issuedDecision(decision, accepted?.periods)));
};
