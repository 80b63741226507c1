import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Application } from './households/applications.ts';
import { laws } from './laws.ts';
import type { Outcome } from './oracle.ts';

type Judged = { readonly class: string; readonly grants?: readonly { readonly amount: number }[] };
/** The rules, or a copy of them with an error in it. */
export type Rules = (snapshot: Snapshot, law: EntitlementLaw) => Judged;

export type Disagreement = { readonly application: Application; readonly rules: Outcome; readonly oracle: Outcome | undefined };
/** How many of each class the rules found, by law. */
type ByLaw = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type Compared = { readonly byLaw: ByLaw; readonly disagreements: readonly Disagreement[] };

/** What the rules say of each application beside what was said of it already. */
export const compare = (rules: Rules, applications: Iterable<Application>, oracle: ReadonlyMap<number, Outcome>): Compared => {
  const byLaw: Record<string, Record<string, number>> = {};
  const disagreements: Disagreement[] = [];
  for (const application of applications) {
    const law = laws[application.law];
    if (!law) throw new RangeError('a law has its figures');
    const said = oracle.get(application.no);
    const judged = outcomeOf(rules(application.snapshot, law));
    const counts = (byLaw[application.law] ??= {});
    counts[judged.class] = (counts[judged.class] ?? 0) + 1;
    if (judged.class !== said?.class || judged.fen !== said.fen) disagreements.push({ application, rules: judged, oracle: said });
  }
  return { byLaw, disagreements };
};

const outcomeOf = ({ class: found, grants = [] }: Judged): Outcome => ({
  class: found,
  fen: grants.reduce((sum, { amount }) => sum + amount, 0),
});
