import { formatFen } from '@jiuzhu/kernel';
import { capital } from '../adapters/input-shapes.ts';
import type { Paid, Situation } from '../adapters/database/situations.ts';

export const classesView = ({ classes }: Situation) =>
  classes.map(({ personId, class: of, since, until, told }) => ({
    ...{ person: { id: personId }, class: capital(of), since, until: until ?? null },
    fact: { kind: of, asOf: since, ...told },
  }));

export const accountsView = ({ accounts }: Situation) =>
  accounts.map(({ personId, year, pool, account: { used, limits } }) => ({
    ...{ person: { id: personId }, year, pool: capital(pool) },
    ...{ paid: used.paid, paidText: formatFen(used.paid), paidLimit: limits.paid },
    ...{ deductible: used.deductible, deductibleLimit: limits.deductible },
    ...{ tilt: used.tilt, tiltLimit: limits.tilt },
  }));

export const premiumView = ({ personId, class: of, amount, ...it }: Paid) => ({
  ...{ ...it, person: { id: personId }, class: capital(of), amount, amountText: formatFen(amount) },
});
