import { noticeView } from '@jiuzhu/post';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** Of each letter whether it came, and until when the decision may be brought before another. */
export const noticesView = ({ notices, accepted, decisions, ended }: SubsistenceCase) =>
  notices.map((notice) => {
    const due =
      ended?.written?.number === notice.decision
        ? ended.written.due
        : decisions.find(({ number }) => number === notice.decision)?.noticeDue;
    return noticeView(notice, due, accepted?.periods ?? {});
  });
