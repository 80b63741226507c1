import type { Act } from '@jiuzhu/casework';
import { reject } from '@jiuzhu/kernel';
import { classOf } from '../household/class.ts';
import type { Recognition } from '../household/class.ts';
import type { KnownHousehold } from '../household/known-household.ts';
import type { Given } from '../grants/term-grant.ts';
import type { DecisionLaw } from '../law/education-law.ts';
import { granted, refused } from './decide.ts';
import type { Decision, EducationCase } from './education-case.ts';
import { judge } from './judge.ts';
import type { Found } from './judge.ts';

type Known = {
  readonly case: EducationCase;
  readonly household: Pick<KnownHousehold, 'members'>;
  readonly recognition: Recognition;
  readonly given: readonly Given[];
};

/** Decided by what the roll says, by the household and by the class of the day, for the first time or anew; or why nothing can be. */
export const asJudged = (
  { case: it, household, recognition, given }: Known,
  found: Found,
  act: Act & Pick<Decision, 'cites'>,
  law: DecisionLaw,
) => {
  const ofHousehold = household.members.includes(it.personId);
  const pupil = { ...it.application, given, ofHousehold, class: classOf(recognition, [it.personId], act.on) };
  const source = {
    kind: 'application',
    stream: `household/${it.householdId}`,
    version: it.version,
    asOf: it.opened.on,
    source: 'declared',
  };
  const judged = judge(pupil, found, law, source);
  const deciding = { ...act, class: pupil.class };
  switch (judged.kind) {
    case 'stage-disagrees':
      return reject('StageDisagrees', { applied: pupil.stage.replaceAll('-', '_'), path: ['educationStage'] });
    case 'placement-disagrees':
      return reject('PlacementDisagrees', { applied: pupil.placement?.replaceAll('-', '_') ?? null, path: ['placement'] });
    case 'mandatory-missing':
      return reject('MandatoryGrantMissing');
    case 'refused':
      return { accepted: true as const, after: refused(it, { ...deciding, reasons: judged.reasons }, law) };
    case 'granted':
      return { accepted: true as const, after: granted(it, { ...deciding, reasons: judged.reasons }, judged.grants, law) };
  }
};
