import type { Day } from '@jiuzhu/kernel';
import { isGranted } from '../../classification/judgement.ts';
import { lastOpinion } from '../subsistence-case.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import { isDrawn } from './spot-check.ts';
import type { Tally } from './spot-check.ts';

/** Once the papers come to whoever decides, the lot is drawn of what would be granted; once for each case (43号 Art 16; 达州 2021). */
export const drawnFor = (it: SubsistenceCase, tally: Tally, on: Day): SubsistenceCase => {
  const [share, judged] = [it.accepted?.periods.spotCheck, lastOpinion(it)?.judged];
  if (it.status !== 'awaiting-decision' || it.spotCheck || !share || !judged || !isGranted(judged.judgement)) return it;
  const most = Math.max(...judged.judgement.grants.map(({ class: of }) => (of === 'tekun' ? share.tekun : share.dibao)));
  if (most === 0) return it;
  return { ...it, spotCheck: { on, drawn: isDrawn({ county: it.region.slice(0, 6), on }, it.id, tally, most) } };
};
