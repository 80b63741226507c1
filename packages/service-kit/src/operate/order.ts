import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { type AuditRow, auditRow } from '../audit/audit-row.ts';
import { newManifest, rowsOf } from '../road/manifest.ts';
import { record } from '../road/record.ts';
import { unitOfWork } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';

/** Who orders something of the event path, and why: an account and a code, since both stand in the audit for ever. */
export const order = z.object({ by: z.string().regex(/^[\w.@-]{2,64}$/), why: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/) });
export type Order = z.output<typeof order>;

/** Not carried out, and nothing changed but the audit; `why` is for whoever gave the order. */
export type NotDone = { readonly accepted: false; readonly problem: string; readonly why: string };

/** Not of a region, since streams are not, and without any other role: an operator decides nothing about a household. */
const operator = ({ by, why }: Order): Actor => ({
  id: `operator:${by}`,
  agency: 'operations',
  roles: ['operator'],
  region: '',
  level: 'county',
  purpose: why,
});

export type Act = { readonly act: string; readonly stream?: string; readonly touched: Readonly<Record<string, string | number>> };

/** What was touched besides the stream stands where a command's audit has the names of fields: `consumer subsistence`, `version 7`. */
export const orderRow = (runtime: Runtime, { stream, act, touched }: Act, given: Order, outcome: string): AuditRow =>
  auditRow(operator(given), {
    at: runtime.clock.now(),
    act,
    outcome,
    correlationId: `operator:${runtime.clock.now().toISOString()}`,
    ...(stream === undefined ? {} : { stream }),
    fields: Object.entries(touched).map(([name, value]) => `${name} ${value}`),
  });

/** In a transaction of its own: of what was not carried out, or begins. */
export const auditOrder = (runtime: Runtime, act: Act, given: Order, outcome: string): Promise<void> =>
  unitOfWork(runtime, (tx, last) => last(record(tx, { ...rowsOf(newManifest()), audit: [orderRow(runtime, act, given, outcome)] })));

export async function notDone(runtime: Runtime, act: Act, given: Order, problem: string, why: string): Promise<NotDone> {
  await auditOrder(runtime, act, given, problem);
  return { accepted: false, problem, why };
}
