import { isSamePlace, type Place } from '../domain/answer.ts';
import type { Dispute } from '../domain/dispute.ts';
import { type Reader } from '../domain/may-see.ts';
import type { Verification } from '../domain/verification.ts';
import { itemView } from './item-view.ts';
import { shown } from './shown.ts';

/** What members committed to, and whether it has been checked: what was answered is in the report. */
export const commitmentsView = ({ request }: Pick<Verification, 'request'>) =>
  request.commitments.map(({ personId, item, documentHash, checkedOn }) => ({
    person: { id: personId },
    item: itemView(item),
    documentHash,
    checkedOn: checkedOn ?? null,
  }));

const changed = ({ outcome }: Dispute, place: Place): boolean | null =>
  outcome && !outcome.unanswered.some((it) => isSamePlace(it, place)) ? outcome.changed.some((it) => isSamePlace(it, place)) : null;

/** What was disputed, and what came of it. What a sensitive item says now or said is left out with the item. */
export const disputesView = ({ request }: Pick<Verification, 'request'>, reader: Reader) =>
  request.disputes.map((it) => ({
    id: it.id,
    report: { id: it.report },
    items: shown(it.items, reader).map((place) => ({
      person: { id: place.personId },
      item: itemView(place.item),
      changed: changed(it, place),
    })),
    evidence: it.evidence,
    openedOn: it.openedOn,
    openedBy: it.openedBy,
    outcome: it.outcome ? { id: it.outcome.report } : null,
    settledOn: it.outcome?.on ?? null,
  }));
