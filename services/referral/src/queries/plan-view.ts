import type { PlanNow } from '../adapters/database/plans.ts';
import { inGraph } from '../adapters/input-shapes.ts';
import type { Measure } from '../domain/plan/plan.ts';
import { needs } from '../domain/ticket/need.ts';
import { partyView } from './ticket-view.ts';

const measureView = ({ ticketId, need, receiver }: Measure) => ({
  ...{ need: inGraph(need), needText: needs[need].name, receiver: partyView(receiver) },
  ticket: { id: ticketId },
});

/** A plan as the graph shows it. */
export const planView = ({ plan: { on, by, agency, standing, measures }, state, missing }: PlanNow) => ({
  ...{ on, by, agency, standing, state: inGraph(state) },
  measures: measures.map(measureView),
  leftOut: missing.map(({ id }) => ({ id })),
});
