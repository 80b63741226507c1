import { allCases } from './all-cases.ts';
import { limitsShown, type Shown } from './limits.ts';

/**
 * The limits of each programme whose worked cases say what was weighed. Of education a condition is the same whatever class the pupil's household is
 * of: its cases show it together.
 */
export const allLimits = async (): Promise<Readonly<Record<'subsistence' | 'education', ReadonlyMap<string, Shown>>>> => ({
  subsistence: limitsShown(await allCases('subsistence')),
  education: limitsShown(await allCases('education'), () => 'pupil'),
});
