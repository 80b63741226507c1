import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { cases, publicityOverDue } from '../adapters/database/cases.ts';
import { isPublicityOver, publicityClosed } from '../domain/cases/procedure.ts';

/** 公示期满: the case goes to the county's office. Asked too early, or twice, nothing changes. */
export const closePublicityWhenDue = timer({
  due: publicityOverDue,
  subject: cases,
  decide: (_id, before, { today }) =>
    accept(isPublicityOver(before.case, today) ? { ...before, case: publicityClosed(before.case, today) } : before),
});
