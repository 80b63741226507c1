import type { Day } from '@jiuzhu/kernel';
import type { Brief } from '../classification/brief.ts';
import { classify } from '../classification/classify.ts';
import type { ApplyingMember, Classification } from '../classification/classify.ts';
import type { EntitlementLaw } from '../law/law.ts';

/** A basis, ready to be judged. */
export type Ground = { readonly brief: Brief; readonly day: Day; readonly applying: ApplyingMember };

/** What all that a household was judged from comes to by one law. `by`: each, in the order of the grounds; of whoever counts for nothing, nothing. */
export type Outturn = {
  readonly class: Classification['class'];
  readonly total: number;
  readonly by: readonly (Classification | undefined)[];
};

/**
 * The household's own class comes first; what its members have alone counts in a margin household, or where nothing but a member was ever judged.
 */
export const comesTo = (grounds: readonly Ground[], law: EntitlementLaw): Outturn => {
  const whole = grounds.find(({ applying }) => applying === undefined);
  const ofWhole = whole && classify(whole.brief, law, whole.day);
  const countsAlone = ofWhole === undefined || ofWhole.class === 'margin';
  let total = ofWhole ? totalOf(ofWhole) : 0;
  let of: Classification['class'] = ofWhole?.class ?? 'none';
  const by = grounds.map((it) => {
    if (it.applying === undefined) return ofWhole;
    if (!countsAlone) return undefined;
    const alone = classify(it.brief, law, it.day, it.applying);
    total += totalOf(alone);
    if (alone.class === 'undecidable' || ofWhole === undefined) of = alone.class;
    return alone;
  });
  return { class: of, total, by };
};

const totalOf = ({ grants }: Classification): number => {
  let total = 0;
  for (const { amount } of grants) total += amount;
  return total;
};
