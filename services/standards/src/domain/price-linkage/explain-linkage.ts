import { formatFen, type Month } from '@jiuzhu/kernel';
import { renderForOfficer } from '@jiuzhu/policy';
import type { Linkage } from './decide-linkage.ts';
import { wording } from './wording.ts';

/** In Chinese, line by line: each index with its threshold and where that comes from, and what follows. */
export const explainLinkage = (it: Linkage, month: Month): readonly string[] => [
  ...it.reasons.map((reason) => renderForOfficer(reason, wording)),
  it.triggered
    ? `${month} 启动价格临时补贴：按${wording[`price-${it.by}`]?.subject ?? it.by}计，城镇每人每月 ${formatFen(it.amounts.urban)}，农村每人每月 ${formatFen(it.amounts.rural)}`
    : `${month} 未达到启动条件，不发放价格临时补贴`,
];
