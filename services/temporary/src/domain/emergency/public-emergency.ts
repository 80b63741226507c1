import type { Day } from '@jiuzhu/kernel';
import type { Incident, IncidentKind } from '../incident/incident.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';

type Declared = Pick<EmergencyLaw, 'publicEmergency'>;

/** Of what befell somebody in a public emergency the day of it decides: it may be told, and decided, when that is over. */
export const isDeclared = ({ publicEmergency }: Declared): boolean => publicEmergency === 'declared';

/** 扩大救助范围: the wider formula and the higher limit of the townships, as far as the region wrote them, for what befell somebody in it; for nothing else. */
const widened = (law: EmergencyLaw): EmergencyLaw => ({
  ...law,
  formula: law.widerFormula ?? law.formula,
  townshipLimit: law.widerTownshipLimit ?? law.townshipLimit,
});

export const isOfPublicEmergency = (kind: IncidentKind): boolean => kind === 'public-emergency';

/** By which law an incident is weighed: of a public emergency that of its day, widened. */
export const lawFor = <L extends EmergencyLaw>({ kind, happenedOn }: Incident, usual: L, lawOn: (day: Day) => L): EmergencyLaw =>
  isOfPublicEmergency(kind) ? widened(lawOn(happenedOn)) : usual;
