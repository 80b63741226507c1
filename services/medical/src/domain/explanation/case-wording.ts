import type { Wording, Words } from '@jiuzhu/policy';

const words = (subject: string, pass: string, fail: string, turning: string): Words => ({
  ...{ subject, turning },
  citizen: { pass: `${pass}。`, fail: `${fail}。`, unknown: `${subject}尚未查明。` },
});

/** How each condition is spoken of: to the officer by its subject, to the applicant in one sentence. */
export const caseWording: Wording = {
  'class-on-admission': words(
    '入院当日是否属于医疗救助对象',
    '患者入院当日属于医疗救助对象',
    '患者入院当日还不属于医疗救助对象',
    '患者入院当日属于医疗救助对象',
  ),
  'applied-in-time': words('申请日期', '申请是在规定的期限内提出的', '申请于{actual}提出，当地规定最迟应于{limit}提出', '申请日期{bound}'),
  'provider-paid-for': words(
    '就诊的医疗机构是否纳入支付',
    '就诊的医疗机构符合当地的规定',
    '就诊的医疗机构没有定点协议，按当地规定不予支付',
    '就诊的医疗机构有定点协议',
  ),
  'referred-or-emergency': words(
    '是否按规定转诊或者属于急诊抢救',
    '就医符合当地关于转诊的规定',
    '未按规定转诊，也不属于急诊抢救，按当地规定不予支付',
    '按规定转诊或者属于急诊抢救',
  ),
  'not-paid-before': words(
    '同一账单是否未曾结算',
    '这份账单没有结算过医疗救助',
    '这份账单已经结算过医疗救助，不能重复支付',
    '这份账单没有结算过',
  ),
  'first-aid-needed': words(
    '是否属于需要急救的急重危伤病',
    '患者属于需要急救的急重危伤病患者',
    '经审核，患者不属于需要急救的急重危伤病患者',
    '患者需要急救',
  ),
  'unknown-or-cannot-pay': words(
    '是否身份不明或者无力支付急救费用',
    '患者身份不明，或者身份明确但无力支付急救费用',
    '患者身份明确，且有能力支付急救费用或者有人为其支付',
    '患者身份不明或者无力支付',
  ),
  'hospital-applied-in-time': words(
    '医疗机构的申请日期',
    '申请是在规定的期限内提出的',
    '申请于{actual}提出，当地规定最迟应于{limit}提出',
    '申请日期{bound}',
  ),
  'left-unpaid': words(
    '是否有无人支付的急救费用',
    '符合规定的急救费用经其他渠道支付后仍有缺口',
    '急救费用已由各类保险、医疗救助或者其他责任人全部支付',
    '急救费用有缺口',
  ),
  'gravely-ill': words('是否患重病', '患者患有重病', '经审核，患者所患疾病不属于重病', '患者患有重病'),
  'of-no-other-class': words(
    '是否未享受其他医疗救助身份',
    '患者没有其他医疗救助身份',
    '患者已经以其他身份享受医疗救助，就高不重复',
    '患者没有其他医疗救助身份',
  ),
  'income-after-illness': words(
    '扣除个人负担的医疗费用后的家庭年人均收入',
    '扣除医疗费用后，您家年人均收入为{actual}，在当地规定的{limit}以内',
    '扣除医疗费用后，您家年人均收入为{actual}，超过当地规定的{limit}',
    '扣除医疗费用后的家庭年人均收入{bound}',
  ),
  'property-within': words(
    '家庭财产是否符合低保的规定',
    '您家的财产符合低保的规定',
    '您家的财产不符合低保的规定',
    '您家的财产符合低保的规定',
  ),
  'no-objection-that-holds': words(
    '公示期间有无成立的异议',
    '公示期间没有成立的异议',
    '公示期间有人提出异议，经查实成立',
    '公示期间没有成立的异议',
  ),
};
