import { appealOf } from '@jiuzhu/casework';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** Of each letter whether it came, and until when the decision may be brought before another. */
export const noticesView = ({ notices, accepted, decisions, ended }: SubsistenceCase) =>
  notices.map((notice) => {
    const { reconsiderUntil, litigateUntil } = accepted ? appealOf(notice, accepted.periods) : {};
    const due =
      ended?.written?.number === notice.decision
        ? ended.written.due
        : decisions.find(({ number }) => number === notice.decision)?.noticeDue;
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
  });
