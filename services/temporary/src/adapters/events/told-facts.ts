import type { Fact } from '@jiuzhu/schema/events/household/fact.ts';
import { excludableItems } from '../../domain/household/facts.ts';
import type { HouseholdFact } from '../../domain/household/facts.ts';

/** A fact as this law calls it; whose it is in the household is weighed by nothing here. */
export const factIn = ({ id, kind, item, sort, amount, months, count }: Fact): HouseholdFact => {
  const named = excludableItems.find((it) => it === sort);
  return {
    ...{ id, kind, item: item === 'transfer' && named ? named : item, amount },
    ...(months === undefined ? {} : { months }),
    ...(count === undefined ? {} : { count }),
  };
};
