import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { publicityOverDue, subsistenceCases } from '../adapters/cases.ts';
import { isPublicityOver, publicityOver } from '../domain/procedure/opinion.ts';

/** 公示期满无异议: the papers go to the deciding office (57号 Art 19). Asked too early, or twice, nothing changes. */
export const closePublicityWhenDue = timer({
  due: publicityOverDue,
  subject: subsistenceCases,
  decide: (_id, it, { today }) => accept(isPublicityOver(it, today) ? publicityOver(it, today) : it),
});
