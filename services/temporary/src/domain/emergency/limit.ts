import { minFen, mulDiv, subtractFen, timesFen, fen, maxFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Class } from '../household/class.ts';
import { uncoveredOf } from '../incident/incident.ts';
import type { Incident } from '../incident/incident.ts';
import type { AmountLaw } from '../law/emergency-law.ts';

/** What a grant is limited from; `given`: what was granted for the incident before and did not come back. */
export type Befallen = {
  readonly incident: Pick<Incident, 'cost' | 'borne' | 'persons'>;
  readonly class: Class;
  readonly settlement: 'urban' | 'rural';
  readonly given: Fen;
};

export const limitKinds = ['standard', 'share', 'cap', 'formula', 'uncovered'] as const;
/** One figure that limits what is granted; the lowest counts. */
export type Limit = { readonly by: (typeof limitKinds)[number]; readonly amount: Fen };

/**
 * How much may be granted now. By formula all grants for one incident are one: what was given is taken off each of its figures. What is uncovered is taken
 * as it is, to the fen, so that aid never exceeds the cost.
 */
export const limitsOf = ({ incident, class: of, settlement, given }: Befallen, law: AmountLaw): readonly Limit[] => {
  const row = law.formula.find((it) => it.class === of);
  const standard = law.standard[law.standardOf === 'own' ? settlement : 'urban'];
  const left = (whole: Fen): Fen => maxFen(fen(0), subtractFen(whole, given));
  const ofCost = (share: number): Fen => mulDiv(uncoveredOf(incident, fen(0)), share, 10_000, law.roundingMode, law.roundingUnit);
  return [
    ...(row && row.months > 0 ? [{ by: 'standard' as const, amount: left(timesFen(standard, incident.persons.length * row.months)) }] : []),
    ...(row && row.share > 0 ? [{ by: 'share' as const, amount: left(ofCost(row.share)) }] : []),
    ...(row && row.cap > 0 ? [{ by: 'cap' as const, amount: left(row.cap) }] : []),
    { by: 'uncovered', amount: uncoveredOf(incident, given) },
  ];
};

/** A class of which the place's formula says nothing has nothing to be granted. */
export const isInFormula = ({ class: of }: Pick<Befallen, 'class'>, { formula }: Pick<AmountLaw, 'formula'>): boolean =>
  formula.some((it) => it.class === of);

export const lowest = (limits: readonly Limit[]): Fen =>
  limits.reduce((least, { amount }) => minFen(least, amount), fen(Number.MAX_SAFE_INTEGER));
