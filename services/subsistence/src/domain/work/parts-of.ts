import { briefOf } from '../classification/brief.ts';
import { classify } from '../classification/classify.ts';
import type { EntitlementLaw } from '../law/law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';

/** Among how many a household's allowance is: whoever counts, and is not in extreme difficulty. Whoever was judged alone has the whole. */
export const partsOf = ({ snapshot }: Judged, law: EntitlementLaw): number => {
  const { applicants, day } = snapshot;
  if (applicants.grain === 'person') return 1;
  const { standing } = classify(briefOf(snapshot), law, day);
  return standing.size;
};
