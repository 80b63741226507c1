import { addFen, addMonths } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { Spend, SpendKind } from '../expenditure/spend.ts';
import { givenIn } from '../procedure/paid.ts';
import type { Granted } from '../procedure/paid.ts';
import { grantsOf } from '../procedure/temporary-case.ts';
import type { TemporaryCase } from '../procedure/temporary-case.ts';
import { isOfTheBody } from './incident.ts';
import type { Incident, IncidentKind } from './incident.ts';

/** A case as it is compared with another. */
export type Told = Pick<TemporaryCase, 'householdId'> & {
  readonly incident: Pick<Incident, 'persons' | 'kind' | 'happenedOn'>;
  readonly application?: { readonly since: Day; readonly spends: readonly Pick<Spend, 'kind' | 'personId'>[] } | undefined;
  readonly decisions: readonly Granted[];
};

/** What each kind of emergency is spent on: assisted as the one and as the other it is one thing. Of what a public emergency or another mishap was nobody says, so that it may be any of it. */
const spentOn: Readonly<Record<IncidentKind, readonly SpendKind[]>> = {
  fire: ['housing', 'living'],
  'traffic-accident': ['medical'],
  'sudden-illness': ['medical'],
  'public-emergency': ['medical', 'housing', 'living'],
  other: ['medical', 'housing', 'living'],
  expenditure: [],
};

/** A home and a living are a household's: of those of it now, and of whoever was. */
const isOfOneHousehold = (one: Told, other: Told): boolean =>
  one.householdId === other.householdId || one.incident.persons.some((person) => other.incident.persons.includes(person));

/** How many months a mishap may lie before the first day of what was spent for it: as many as spending may lie before it is applied for. */
export type Window = { readonly window: number | undefined };

const isSpendingFor = (spending: Told, emergency: Told, { window }: Window): boolean => {
  const { application, incident: spent } = spending;
  const { happenedOn, kind, persons } = emergency.incident;
  if (!application || spent.happenedOn < happenedOn) return false;
  if (window !== undefined && happenedOn < addMonths(application.since, -window)) return false;
  const kinds = spentOn[kind];
  return application.spends.some(
    (it) => kinds.includes(it.kind) && (it.kind === 'medical' ? persons.includes(it.personId) : isOfOneHousehold(spending, emergency)),
  );
};

/** One mishap of a household that was told for its members apart. */
const isToldApart = ({ incident: one, ...it }: Told, { incident: other, ...another }: Told): boolean =>
  !it.application &&
  !another.application &&
  it.householdId === another.householdId &&
  one.kind === other.kind &&
  one.happenedOn === other.happenedOn;

/** What other cases gave for the same thing: all that was granted, to which the office's limit is held, and what of it was kept, which is taken off formula and cost. */
export type Elsewhere = { readonly granted: Fen; readonly given: Fen };

/**
 * 国发〔2014〕47号 三(四): aid never exceeds what it costs, under whatever name it is given. Spending is one thing with the emergency before it that it was for; told for each member apart, one mishap is
 * one for the office that decides, and one for the cost too, unless it is of the body: there each has a cost of their own. `others` are the cases of the same household and of the same persons, without this one.
 */
export const elsewhereOf = (it: Told, others: readonly Told[], window: Window): Elsewhere => {
  const spending = others.filter((other) => isSpendingFor(it, other, window) || isSpendingFor(other, it, window));
  const apart = others.filter((other) => isToldApart(it, other));
  const atOneCost = isOfTheBody(it.incident.kind) ? spending : [...spending, ...apart];
  return {
    granted: addFen(...[...spending, ...apart].flatMap((other) => grantsOf(other).map(({ amount }) => amount))),
    given: addFen(...atOneCost.map(givenIn)),
  };
};
