import { fen, formatFen } from '@jiuzhu/kernel';
import type { PriceRecord } from '../adapters/database/price-index-rows.ts';
import { explainLinkage } from '../domain/price-linkage/explain-linkage.ts';

/** What was decided by a record, for the graph. */
export const linkageView = ({ linkage, month, told }: PriceRecord) => {
  const explanation = explainLinkage(linkage, month);
  const common = { triggered: linkage.triggered, standardsHash: linkage.standardsHash, explanation, told: told ? capital(told) : null };
  if (!linkage.triggered)
    return { ...common, by: null, rise: null, urban: null, urbanText: null, rural: null, ruralText: null, groups: [] };
  const { by, rise, amounts, groups } = linkage;
  const [urban, rural] = [fen(amounts.urban), fen(amounts.rural)];
  return { ...common, by: capital(by), rise, urban, urbanText: formatFen(urban), rural, ruralText: formatFen(rural), groups };
};

const capital = <const C extends string>(code: C) => code.toUpperCase() as Uppercase<C>;
