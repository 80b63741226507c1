import { dueOf, shelterStatusOf } from '../domain/shelter/standing.ts';
import type { ShelterCase } from '../domain/shelter/shelter-case.ts';
import { inGraph } from '@jiuzhu/service-kit';
import { reasonView } from './reason-view.ts';

/** From the door to the return home. */
export const shelterView = (it: ShelterCase) => ({
  ...{ id: it.id, region: it.region, status: shelterStatusOf(it), version: it.version, receivedOn: it.opened.on, receivedBy: it.opened.by },
  ...{ ...it.arrival, age: it.traits.age ?? null, disabled: it.traits.disabled ?? null, immobile: it.traits.immobile ?? null },
  ...{ personId: it.person?.personId ?? null, sampleHash: it.sampleHash ?? null },
  ...{ stayUntil: it.stayUntil ?? null, dueOn: dueOf(it)?.day ?? null, overdue: it.told.length > 0, followUpDue: it.followUpDue ?? null },
  admission: it.admission
    ? {
        ...{ ...it.admission, reasons: it.admission.reasons.map(reasonView) },
        ...{ station: it.admission.station ?? null, stationFull: it.admission.full ?? null },
      }
    : null,
  extensions: it.extensions.map((one) => ({ ...one, reason: inGraph(one.reason) })),
  inquiries: it.inquiries.map((one) => ({
    ...{ askedOn: one.askedOn, answeredOn: one.answeredOn ?? null, outcome: one.outcome ? inGraph(one.outcome) : null },
    ...{ origin: one.origin ?? null, reference: one.reference ?? null },
  })),
  leaving: it.leaving ? { ...it.leaving, to: it.leaving.to ?? null, sheetHash: it.leaving.sheetHash ?? null } : null,
  visits: it.visits,
});
