import type { Event } from '@jiuzhu/kernel';
import { allowanceDecided } from '@jiuzhu/schema/events/subsistence/allowance-decided.ts';
import type { AllowancesMoved } from '../../domain/allowance/allowance-decision.ts';

/** What every decision of an allowance tells by itself; why is the family's to read, and the officer's. */
export const allowanceEvents = ({ allowances: { householdId }, made }: AllowancesMoved): readonly Event[] =>
  made.map(({ number: decision, kind: allowance, personId, outcome, every, amount, on, from }) =>
    allowanceDecided({
      ...{ householdId, decision, allowance, outcome, every, amount, on },
      ...(personId ? { personId } : {}),
      ...(from ? { from } : {}),
    }),
  );
