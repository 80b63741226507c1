import { inGraph } from '../adapters/input-shapes.ts';
import { type Asked, askers, hindrances } from '../domain/assessment/asker.ts';
import type { Assessment, Finding } from '../domain/assessment/assessment.ts';
import { type Observation, observations } from '../domain/assessment/observations.ts';
import { needs } from '../domain/ticket/need.ts';
import { reasonText } from '../domain/ticket/reasons.ts';

export const askedView = (it: Asked | undefined) =>
  it
    ? {
        ...{ who: inGraph(it.who), whoText: askers[it.who] },
        because: it.because ? inGraph(it.because) : null,
        becauseText: it.because ? hindrances[it.because] : null,
      }
    : null;

const personView = (id: string | undefined) => (id ? { id } : null);

/** A question as it was put, in its code and in words. */
export const observationView = (code: Observation) => ({ code: inGraph(code), text: observations[code].text });

const findingView = ({ need, outcome, observed, unanswered, known, programme, tickets }: Finding) => ({
  ...{ need: inGraph(need), needText: needs[need].name, outcome, programme: inGraph(programme) },
  observed: observed.map(({ observation, personId }) => ({ ...observationView(observation), person: personView(personId) })),
  unanswered: unanswered.map(observationView),
  known,
  tickets: tickets.map((id) => ({ id })),
});

export const assessmentView = ({ on, by, agency, line, reason, asked, findings }: Assessment) => ({
  ...{ on, by, agency, line, reason: inGraph(reason), reasonText: reasonText(reason) },
  asked: askedView(asked),
  findings: findings.map(findingView),
});
