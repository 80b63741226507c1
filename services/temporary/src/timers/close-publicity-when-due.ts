import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, publicityOverDue } from '../adapters/database/clocked-cases.ts';
import { isPostingOver, postingOver } from '../domain/expenditure/application.ts';

/** 公示期满无异议: it goes to whoever decides. Asked too early, or twice, nothing changes. */
export const closePublicityWhenDue = timer({
  due: publicityOverDue,
  subject: clockedCases,
  decide: (_id, it, { today }) =>
    accept(it.application && isPostingOver(it.application, today) ? { ...it, application: postingOver(it.application, today) } : it),
});
