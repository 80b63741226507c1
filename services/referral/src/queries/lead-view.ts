import { inGraph } from '../adapters/input-shapes.ts';
import { asideReasons, type Lead } from '../domain/lead/lead.ts';
import { needs } from '../domain/ticket/need.ts';

/** A lead as the graph shows it. */
export const leadView = ({ region, need, agency, reference, toldOn, status, agreed, answeredOn, reason, ticketId }: Lead) => ({
  ...{ region, need: inGraph(need), needText: needs[need].name, agency, reference: reference ?? null, toldOn },
  ...{ status: inGraph(status), consentSignedOn: agreed.signedOn, consentUntil: agreed.validUntil, answeredOn: answeredOn ?? null },
  ...{ reason: reason ? inGraph(reason) : null, reasonText: reason ? asideReasons[reason] : null },
  ticket: ticketId ? { id: ticketId } : null,
});
