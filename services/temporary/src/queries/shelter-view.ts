import { noticeOf } from '@jiuzhu/casework';
import { textOf } from '@jiuzhu/policy';
import { noticeView } from '@jiuzhu/post';
import { refusalLetterOf } from '../domain/explanation/refusal-letter.ts';
import { theOne } from '../domain/shelter/admit.ts';
import { dueOf, shelterStatusOf } from '../domain/shelter/standing.ts';
import type { Admission, ShelterCase } from '../domain/shelter/shelter-case.ts';
import { inGraph } from '@jiuzhu/service-kit';
import { reasonView } from './reason-view.ts';

/** From the door to the return home. */
export const shelterView = (it: ShelterCase) => ({
  ...{ id: it.id, region: it.region, status: shelterStatusOf(it), version: it.version, receivedOn: it.opened.on, receivedBy: it.opened.by },
  ...{ ...it.arrival, age: it.traits.age ?? null, disabled: it.traits.disabled ?? null, immobile: it.traits.immobile ?? null },
  ...{ personId: it.person?.personId ?? null, sampleHash: it.sampleHash ?? null },
  ...{ stayUntil: it.stayUntil ?? null, dueOn: dueOf(it)?.day ?? null, overdue: it.told.length > 0, followUpDue: it.followUpDue ?? null },
  admission: it.admission ? admissionView(it, it.admission) : null,
  extensions: it.extensions.map((one) => ({ ...one, reason: inGraph(one.reason) })),
  inquiries: it.inquiries.map((one) => ({
    ...{ askedOn: one.askedOn, answeredOn: one.answeredOn ?? null, outcome: one.outcome ? inGraph(one.outcome) : null },
    ...{ origin: one.origin ?? null, reference: one.reference ?? null },
  })),
  leaving: it.leaving ? { ...it.leaving, to: it.leaving.to ?? null, sheetHash: it.leaving.sheetHash ?? null } : null,
  visits: it.visits,
});

const admissionView = (it: ShelterCase, { noticeDue, appeal, ...admission }: Admission) => {
  const notice = noticeOf(it, theOne);
  return {
    ...{
      ...admission,
      reasons: admission.reasons.map(reasonView),
      station: admission.station ?? null,
      stationFull: admission.full ?? null,
    },
    letter: notice ? textOf(refusalLetterOf({ ...admission, appeal })) : null,
    notice: notice ? noticeView(notice, noticeDue, appeal ?? {}) : null,
    handOver: it.handOver ? { ...it.handOver, receivedBy: inGraph(it.handOver.receivedBy) } : null,
  };
};
