import { addFen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { classOf } from '../household/class.ts';
import type { Recognition } from '../household/class.ts';
import type { KnownHousehold } from '../household/known-household.ts';
import type { Elsewhere } from '../incident/related.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { givenIn } from '../procedure/paid.ts';
import type { TemporaryCase } from '../procedure/temporary-case.ts';
import { weighEmergency } from './weigh-emergency.ts';
import type { Weighed } from './weigh-emergency.ts';

type Known = {
  readonly case: TemporaryCase;
  readonly household: KnownHousehold;
  readonly recognition: Recognition;
  readonly elsewhere: Elsewhere;
};

/** What the formula says of an emergency as all stands on a day, with where each figure is from. */
export const weighedEmergencyOf = (
  { case: it, household, recognition, elsewhere }: Known,
  found: { readonly livingInDifficulty: boolean },
  law: EmergencyLaw,
  today: Day,
): Weighed => {
  const { incident } = it;
  const of = classOf(recognition, incident.persons, today);
  const befallen = { incident, class: of, settlement: household.settlement, given: addFen(givenIn(it), elsewhere.given) };
  const source = { kind: 'incident', stream: `household/${household.id}`, version: it.version, asOf: it.opened.on, source: 'declared' };
  return weighEmergency(befallen, found, law, source);
};
