import { addFen, type Fen, fen, formatFen } from '@jiuzhu/kernel';
import { type Payer, payers } from '../emergency/costs.ts';
import type { TurnedOut } from '../emergency/relief.ts';

const words: Readonly<Record<Payer, string>> = {
  basic: '基本医保',
  catastrophic: '大病保险',
  supplementary: '补充医疗保险',
  assistance: '医疗救助',
  charity: '慈善组织',
  others: '其他责任人',
};

/** Why something is to be asked back, in one sentence for the office. */
export const reclaimWords = ({ others, amount }: TurnedOut): string => {
  const paying = payers.filter((payer) => others[payer] > 0);
  const sum = paying.reduce<Fen>((total, payer) => addFen(total, others[payer]), fen(0));
  const parts = paying.map((payer) => `${words[payer]} ${formatFen(others[payer])}`).join('、');
  return `同一账单已由其他各方支付 ${formatFen(sum)}（${parts}），按决定之日的标准，应当追回基金多支付的 ${formatFen(amount)}。`;
};
