import type { Act } from '@jiuzhu/casework';
import { addDays, addMonths, fen } from '@jiuzhu/kernel';
import { decided, remediesOf } from '../cases/decide-claim.ts';
import type { MedicalCase } from '../cases/medical-case.ts';
import type { IllnessLaw } from '../law/illness-law.ts';
import type { KnownHousehold, Told } from '../people/known-household.ts';
import { withStanding } from '../people/standings.ts';
import type { weighIllness } from './weigh-illness.ts';

type Weighed = ReturnType<typeof weighIllness>;

/** Granted or refused, with every reason; as many months as the place says, of which the day of the decision is the first. */
export const decideIllness = (it: MedicalCase, act: Act, { verdict, reasons }: Weighed, law: IllnessLaw): MedicalCase => {
  const made = { ...act, amount: fen(0), reasons, standardsHash: law.hash, remedies: remediesOf(law) };
  if (verdict !== 'pass') return decided(it, { ...made, outcome: 'refused' }, []);
  return decided(it, { ...made, outcome: 'granted', until: addDays(addMonths(act.on, law.valid), -1) }, []);
};

/** Of the patient alone: the others of the household are helped as what they are. */
export const recognised = <H extends KnownHousehold>(household: H, { personId, decision }: MedicalCase, told: Told): H => {
  if (decision?.until === undefined) return household;
  const { on: since, until } = decision;
  const on = household.asOf > since ? household.asOf : since;
  const { standings, asOf } = withStanding(household, { class: 'illness-poor', personId, since, until, told }, on);
  return { ...household, standings, asOf };
};
