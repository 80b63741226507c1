import { accept, firstOfMonth, monthOf } from '@jiuzhu/kernel';
import { allowanceDue } from '@jiuzhu/schema/events/subsistence/allowance-due.ts';
import { timer } from '@jiuzhu/service-kit';
import { allowancesDue } from '../adapters/database/allowance-rows.ts';
import { paidAllowances } from '../adapters/database/paid-allowances.ts';
import type { AllowanceLine } from '../domain/allowance/allowance-lines.ts';
import { allowancesToldOf, untoldAllowances } from '../domain/allowance/allowance-lines.ts';

const lineOf = ({ kind: allowance, personId, amount }: AllowanceLine) => ({ allowance, ...(personId ? { personId } : {}), amount });

/** Once for each household and month, payment is told what is due of allowances. Asked twice, nothing is told again. */
export const tellAllowancesWhenDue = timer({
  due: allowancesDue,
  subject: paidAllowances,
  decide: (householdId, it, { today }) => {
    const months = untoldAllowances(it.allowances, firstOfMonth(today));
    const last = months.at(-1);
    if (!last) return accept(it);
    const events = months.map(({ month, lines }) => allowanceDue({ householdId, month: monthOf(month), lines: lines.map(lineOf) }));
    return accept({ allowances: allowancesToldOf(it.allowances, last.month), months }, events);
  },
});
