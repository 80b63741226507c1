import { codesWith, tell } from '@jiuzhu/policy';
import type { FactSource } from '@jiuzhu/policy';
import type { PersonId } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { briefOf, personsIn } from './brief.ts';
import { classify } from './classify.ts';
import type { Classification, Grant } from './classify.ts';
import type { Judgement, ToldGrant, ToldTrial } from './judgement.ts';
import { missingFor, missingIn } from './missing.ts';
import { whysOf } from './needs.ts';
import type { ToldNeed } from './needs.ts';
import { sourcesIn } from './sources.ts';
import type { Standing } from './standing.ts';
import { stepsOf } from './steps.ts';
import type { Trial } from './trial.ts';

/** Judges an application: classified, and told with all reasons. The order in which members and facts were told is of no account. */
export const judge = (snapshot: Snapshot, law: EntitlementLaw): Judgement => {
  const { applicants, day } = snapshot;
  const member = applicants.grain === 'person' ? personsIn(snapshot).indexOf(applicants.personId) : undefined;
  return told(classify(briefOf(snapshot), law, day, member), snapshot);
};

/** What a classification says, with the persons and the source of every figure: as it is kept with a decision. */
const told = ({ class: of, grants, trials, standing }: Classification, snapshot: Snapshot): Judgement => {
  const persons = personsIn(snapshot);
  const sources = sourcesIn(snapshot);
  const tried = trials.map((it) => toldTrial(it, standing, persons, sources(it.tried)));
  const applied = snapshot.applicants.grain === 'person' ? 'single-person' : 'dibao';
  if (of === 'undecidable') return { class: of, applied, needs: toldNeeds(trials, standing, persons), trials: tried };
  return {
    class: of,
    applied,
    grants: grants.map((it): ToldGrant => ({ ...toldGrant(it, persons), steps: stepsOf(standing, it) })),
    mayApplyAlone: tried.flatMap(({ tried: it, verdict, personId }) =>
      of === 'margin' && it === 'single-person' && verdict === 'pass' && personId ? [personId] : [],
    ),
    trials: tried,
  };
};

const toldGrant = ({ class: of, member, amount }: Grant, persons: readonly PersonId[]) => ({
  class: of,
  ...personAt(member, persons),
  amount,
});

type Sources = (fact: number) => readonly FactSource[];

const toldTrial = (it: Trial, standing: Standing, persons: readonly PersonId[], sourcesOf: Sources): ToldTrial => ({
  ...{ tried: it.tried, ...personAt(it.member, persons), verdict: it.verdict },
  failing: codesWith(it.weighing, 'fail'),
  undecided: codesWith(it.weighing, 'unknown'),
  reasons: tell(it.weighing, { sourcesOf, whyOf: (fact) => whysOf(missingFor(fact, it, standing)) }),
});

const personAt = (member: number | undefined, persons: readonly PersonId[]): { readonly personId?: PersonId } => {
  const personId = member === undefined ? undefined : persons[member];
  return personId === undefined ? {} : { personId };
};

/** Everything that is missing, each once and in one order, so that it is asked for once. */
const toldNeeds = (trials: readonly Trial[], standing: Standing, persons: readonly PersonId[]): readonly ToldNeed[] => {
  const open = trials.flatMap((it) => missingIn(it, standing)).map(({ need, member }) => ({ need, ...personAt(member, persons) }));
  const byText = new Map(open.map((it) => [`${it.need} ${it.personId ?? ''}`, it]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, it]) => it);
};
