import type { LeadNow } from '../adapters/database/lead-rows.ts';
import { inGraph } from '../adapters/input-shapes.ts';
import { asideReasons, type Lead } from '../domain/lead/lead.ts';
import { needs } from '../domain/ticket/need.ts';

const shown = ({ region, need, agency, reference, toldOn, agreed, answeredOn, reason, ticketId, inHand, due }: Lead, today: string) => ({
  ...{ region, need: inGraph(need), needText: needs[need].name, agency, reference: reference ?? null, toldOn, inHand: inHand ?? null },
  ...{ consentSignedOn: agreed.signedOn, consentUntil: agreed.validUntil, answeredOn: answeredOn ?? null },
  ...{ dueOn: due?.day ?? null, provisional: due?.provisional ?? null, overdue: due !== undefined && due.day < today },
  ...{ reason: reason ? inGraph(reason) : null, reasonText: reason ? asideReasons[reason] : null },
  ticket: ticketId ? { id: ticketId } : null,
});

type Shown = ReturnType<typeof shown>;
type Hidden = { readonly [K in keyof Shown]: Shown[K] | null };
const hidden = (it: Shown): Hidden => Object.fromEntries(Object.keys(it).map((name) => [name, null])) as Hidden;

/** A lead as the graph shows it: of what the family has closed, that it is closed. */
export const leadView = ({ lead, today }: LeadNow) => {
  const all = shown(lead, today);
  return { ...(lead.status === 'closed' ? hidden(all) : all), status: inGraph(lead.status) };
};
