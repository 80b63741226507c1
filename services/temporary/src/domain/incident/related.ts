import { addFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { givenIn } from '../procedure/paid.ts';
import { grantsOf } from '../procedure/temporary-case.ts';
import type { TemporaryCase } from '../procedure/temporary-case.ts';

/** An illness and an accident are paid for by medical spending: assisted as an emergency and as spending they are one thing. */
const ofTheBody: readonly string[] = ['sudden-illness', 'traffic-accident'];

type Told = Pick<TemporaryCase, 'incident' | 'application'>;

const isSpendingFor = ({ incident: spent, application }: Told, { incident }: Told): boolean => {
  const { happenedOn, kind, persons } = incident;
  const isInPeriod = application !== undefined && application.since <= happenedOn && happenedOn <= spent.happenedOn;
  if (!isInPeriod || !ofTheBody.includes(kind)) return false;
  return application.spends.some((it) => it.kind === 'medical' && persons.includes(it.personId));
};

/** Whether what is given for the one is given for the other too. */
const isRelated = (one: Told, other: Told): boolean => isSpendingFor(one, other) || isSpendingFor(other, one);

/** What other cases gave for the same thing: all that was granted, and what of it was kept. */
export type Elsewhere = { readonly granted: Fen; readonly given: Fen };

export const elsewhereOf = (it: TemporaryCase, all: readonly TemporaryCase[]): Elsewhere => {
  const related = all.filter((other) => other.id !== it.id && isRelated(it, other));
  return {
    granted: addFen(...related.flatMap((other) => grantsOf(other).map(({ amount }) => amount))),
    given: addFen(...related.map(givenIn)),
  };
};
