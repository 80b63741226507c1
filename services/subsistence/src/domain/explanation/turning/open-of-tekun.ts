import type { Judgement, ToldTrial } from '../../classification/judgement.ts';
import { attributed, counted, surveyed } from './change.ts';
import type { Change } from './change.ts';

/**
 * Extreme difficulty goes before every other class, and what is not known of it leaves them open. Whoever is not in it for a figure that would
 * change, might be once it has: then what is still unknown of this person would have to be found out first.
 */
export const openOfTekun = ({ trials }: Judgement): readonly Change[] => toFindOut(trials.filter(isForAFigure));

/** What leaves it open whether somebody leaves the household in extreme difficulty; nothing where that is known of everybody. */
export const openWhoLeaves = ({ trials }: Judgement): readonly Change[] =>
  toFindOut(trials.filter(({ tried, verdict }) => tried === 'tekun' && verdict === 'unknown'));

const toFindOut = (trials: readonly ToldTrial[]): readonly Change[] => {
  const open = trials.flatMap(({ undecided }) => undecided);
  return [
    ...(open.includes('tekun-obligors') ? [surveyed] : []),
    ...(open.includes('tekun-income') ? [attributed] : []),
    ...(open.some((code) => !personal.has(code)) ? [counted] : []),
  ];
};
const personal: ReadonlySet<string> = new Set(['tekun-obligors', 'tekun-income']);

/** Nothing that a change of income or property leaves as it is stands in the way. */
const isForAFigure = ({ tried, failing }: ToldTrial): boolean => tried === 'tekun' && !failing.some((code) => lasting.has(code));
const lasting: ReadonlySet<string> = new Set(['tekun-category', 'tekun-no-labour', 'tekun-obligors', 'tekun-child-programme']);
