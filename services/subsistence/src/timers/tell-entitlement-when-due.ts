import { accept, firstOfMonth, monthOf } from '@jiuzhu/kernel';
import { entitlementDue } from '@jiuzhu/schema/events/subsistence/entitlement-due.ts';
import { timer } from '@jiuzhu/service-kit';
import { entitledHouseholds, entitlementsDue } from '../adapters/database/entitled-households.ts';
import type { EntitlementLine } from '../domain/assistance/lines.ts';
import { toldOf, untold } from '../domain/assistance/lines.ts';

const lineOf = ({ backFor, ...line }: EntitlementLine) => ({ ...line, ...(backFor ? { backFor: monthOf(backFor) } : {}) });

/**
 * 按月发放: once for each household and month, payment is told what is due (57号 Art 21). A month that went by while nobody looked is told for itself; asked twice,
 * nothing is told again.
 */
export const tellEntitlementWhenDue = timer({
  due: entitlementsDue,
  subject: entitledHouseholds,
  decide: (householdId, it, { today }) => {
    const months = untold(it.assistance, firstOfMonth(today));
    const last = months.at(-1);
    if (!last) return accept(it);
    const events = months.map(({ month, lines }) => entitlementDue({ householdId, month: monthOf(month), lines: lines.map(lineOf) }));
    return accept({ assistance: toldOf(it.assistance, last.month), months }, events);
  },
});
