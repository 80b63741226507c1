import { appealOf } from '@jiuzhu/casework';
import type { AppealPeriods, Notice } from '@jiuzhu/casework';
import type { Deadline } from '@jiuzhu/kernel';
import { inGraph } from '@jiuzhu/service-kit';

/** Of a letter whether it came, and until when the decision may be brought before another, as the graph says it. */
export const noticeView = (notice: Notice, due: Deadline | undefined, periods: AppealPeriods) => {
  const { reconsiderUntil, litigateUntil } = appealOf(notice, periods);
  const { decision, askedOn, letterHash, servedOn, way, by, notServed } = notice;
  return {
    ...{ decision, askedOn, dueOn: due?.day ?? null },
    letterHash: letterHash ?? null,
    servedOn: servedOn ?? null,
    way: way ? inGraph(way) : null,
    servedBy: by ?? null,
    notServedOn: notServed?.on ?? null,
    whyNotServed: notServed ? inGraph(notServed.why) : null,
    reconsiderUntil: reconsiderUntil?.day ?? null,
    litigateUntil: litigateUntil?.day ?? null,
    appealProvisional: (reconsiderUntil?.provisional ?? false) || (litigateUntil?.provisional ?? false),
  };
};
