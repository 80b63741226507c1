import { comesTo } from '../assistance/comes-to.ts';
import type { Ground, Outturn } from '../assistance/comes-to.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { changes, countedClasses } from './tally.ts';
import type { ImpactChange, Tally } from './tally.ts';

/** What a household was judged from last, and the law of its place by either book; none where the place lacks a standard. */
export type Looked = {
  readonly grounds: readonly Ground[];
  readonly without: EntitlementLaw | undefined;
  readonly withIt: EntitlementLaw | undefined;
};

const unjudged: Outturn = { class: 'undecidable', total: 0, by: [] };

const outturnOf = (grounds: readonly Ground[], law: EntitlementLaw | undefined): Outturn =>
  law === undefined || grounds.length === 0 ? unjudged : comesTo(grounds, law);

const isGiven = ({ by }: Outturn): boolean => by.some((it) => it !== undefined && it.grants.length > 0);

/** What changes between two outturns of one household. */
export const changeBetween = (before: Outturn, after: Outturn): ImpactChange => {
  if (before.class === 'undecidable' || after.class === 'undecidable') return 'undecidable';
  const [had, has] = [isGiven(before), isGiven(after)];
  if (had !== has) return has ? 'newlyGiven' : 'noLongerGiven';
  if (before.total !== after.total) return after.total > before.total ? 'more' : 'less';
  return before.class === after.class ? 'same' : 'otherClass';
};

const nobody = { before: 0, after: 0, fenBefore: 0, fenAfter: 0 };

/** Each is judged by both books, and nothing of it is kept but what it adds to the counts. */
export const tallyOf = (all: readonly Looked[]): Tally => {
  const counted = Object.fromEntries(changes.map((it) => [it, 0])) as Record<ImpactChange, number>;
  const byClass = Object.fromEntries(countedClasses.map((it) => [it, { ...nobody }])) as Record<Outturn['class'], typeof nobody>;
  let [fenBefore, fenAfter] = [0, 0];
  for (const { grounds, without, withIt } of all) {
    const before = outturnOf(grounds, without);
    const isUntouched = withIt?.hash === without?.hash;
    const after = isUntouched ? before : outturnOf(grounds, withIt);
    const change = changeBetween(before, after);
    counted[change] += 1;
    const [was, is] = [byClass[before.class], byClass[after.class]];
    was.before += 1;
    is.after += 1;
    if (change === 'undecidable') continue;
    was.fenBefore += before.total;
    is.fenAfter += after.total;
    fenBefore += before.total;
    fenAfter += after.total;
  }
  return { seen: all.length, changes: counted, fenBefore, fenAfter, classes: countedClasses.map((it) => ({ class: it, ...byClass[it] })) };
};
