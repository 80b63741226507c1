import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Application } from './applications.ts';
import { laws } from './laws.ts';
import type { Outcome } from './oracle.ts';

type Judged = { readonly class: string; readonly grants?: readonly { readonly amount: number }[] };
/** The rules, or a copy of them with an error in it. */
export type Rules = (snapshot: Snapshot, law: EntitlementLaw) => Judged;

export type Disagreement = { readonly application: Application; readonly rules: Outcome; readonly oracle: Outcome | undefined };
export type Compared = { readonly byClass: Readonly<Record<string, number>>; readonly disagreements: readonly Disagreement[] };

/** What the rules say of each application beside what was said of it already; by class, how many there were. */
export const compare = (rules: Rules, applications: Iterable<Application>, oracle: ReadonlyMap<number, Outcome>): Compared => {
  const byClass: Record<string, number> = {};
  const disagreements: Disagreement[] = [];
  for (const application of applications) {
    const law = laws[application.law];
    if (!law) throw new RangeError('a law has its figures');
    const said = oracle.get(application.no);
    const judged = outcomeOf(rules(application.snapshot, law));
    const key = `${application.law} ${judged.class}`;
    byClass[key] = (byClass[key] ?? 0) + 1;
    if (judged.class !== said?.class || judged.fen !== said.fen) disagreements.push({ application, rules: judged, oracle: said });
  }
  return { byClass, disagreements };
};

const outcomeOf = ({ class: found, grants = [] }: Judged): Outcome => ({
  class: found,
  fen: grants.reduce((sum, { amount }) => sum + amount, 0),
});
