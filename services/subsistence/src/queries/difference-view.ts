import { formatFen } from '@jiuzhu/kernel';
import type { Cause, Difference, Outcome } from '../domain/explanation/difference/difference-between.ts';
import type { PersonId } from '../domain/household/facts.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** Why two decisions differ, as the graph shows it. */
export const differenceView = ({ before, after, amount, facts, rulesMoved, explained }: Difference) => ({
  before: outcomeView(before),
  after: outcomeView(after),
  ...{ amount, amountText: formatFen(amount) },
  facts: facts.map(({ personId, on, before: was, after: is, ...rest }) => ({
    ...rest,
    person: personView(personId),
    ...{ on: on ?? null, before: was ?? null, after: is ?? null },
  })),
  rulesMoved,
  standards: explained?.standards ?? null,
  causes: explained?.causes.map(causeView) ?? null,
});

const outcomeView = ({ class: of, amount }: Outcome) => ({
  class: of === 'undecidable' ? null : inGraph(of),
  ...{ amount, amountText: formatFen(amount) },
});

const causeView = ({ cause, share, outcome, reasons }: Cause) => ({
  ...{ cause: inGraph(cause), share, shareText: formatFen(share) },
  outcome: outcome ? outcomeView(outcome) : null,
  reasons: reasons.map(({ tried, personId, code, text }) => ({ tried: inGraph(tried), person: personView(personId), code, text })),
});

const personView = (personId: PersonId | undefined) => (personId ? { id: personId } : null);
