import type { Judgement, ToldTrial } from '../../classification/judgement.ts';
import { attributed, surveyed } from './change.ts';
import type { Change } from './change.ts';

/**
 * Extreme difficulty goes before every other class, and what is not known of it leaves them open. Whoever is not in it for a figure that would
 * change, might be once it has: then what is still unknown of this person would have to be found out first.
 */
export const openOfTekun = ({ trials }: Judgement): readonly Change[] => {
  const open = new Set(
    trials.filter(isForAFigure).flatMap(({ reasons }) => reasons.flatMap(({ code, verdict }) => (verdict === 'unknown' ? [code] : []))),
  );
  return [...(open.has('tekun-obligors') ? [surveyed] : []), ...(open.has('tekun-income') ? [attributed] : [])];
};

/** Nothing that a change of income or property leaves as it is stands in the way. */
const isForAFigure = ({ tried, failing }: ToldTrial): boolean => tried === 'tekun' && !failing.some((code) => lasting.has(code));
const lasting: ReadonlySet<string> = new Set(['tekun-category', 'tekun-no-labour', 'tekun-obligors', 'tekun-child-programme']);
