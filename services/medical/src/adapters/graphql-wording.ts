import type { Wording } from '@jiuzhu/graph-kit';
import { type Fen, formatFen } from '@jiuzhu/kernel';

const layers: Readonly<Record<string, string>> = { BASIC: '基本医保', CATASTROPHIC: '大病保险', SUPPLEMENTARY: '补充医疗保险' };

/** What each problem of this service says to people. */
export const wording: Wording = {
  ProviderRegionUnknown: () => '该区划不在您的管辖范围内',
  ContractOverlaps: ({ from, until }: { from: string; until: string | null }) =>
    `该机构在 ${from} 至 ${until ?? '无固定期限'} 已有定点协议，期限不能重叠`,
  ContractEndsBefore: () => '协议的终止日期不能早于起始日期',
  ProviderUnknown: () => '没有此定点医药机构，或您不是其账单的提交账户，或患者不在其服务的地区',
  NotUnderContract: ({ on }: { on: string }) => `该机构在 ${on} 没有有效的定点协议`,
  NotYetDischarged: () => '出院日期不能晚于今天，出院时方可结算',
  DaysReversed: () => '出院日期不能早于入院日期',
  InPolicyExceedsTotal: () => '政策范围内费用不能超过总费用',
  LayersExceedBill: ({ layer, left }: { layer: string; left: Fen }) =>
    `${layers[layer] ?? layer}的支付额超过了之前各层支付后的余额 ${formatFen(left)}，各层应依次在余额内支付`,
  BillChanged: () => '该账单号已经结算，且内容不同；如需更正，应先撤销原结算',
  SettlementUnknown: () => '没有此结算，或不是您提交的',
  AlreadyReversed: ({ on }: { on: string }) => `此结算已于 ${on} 撤销`,
};
