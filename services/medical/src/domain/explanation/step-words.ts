import { formatFen } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import type { Step, StepCode } from '../settlement/step.ts';
import { classWords } from './class-words.ts';

const share = ({ ratio = 0 }: Step): string => showFigure(ratio, 'bp');
const limit = ({ limit: it }: Step): string => (it === undefined ? '' : formatFen(it));
const amount = ({ amount: it }: Step): string => formatFen(it);
const classOf = ({ fact }: Step): string => (fact ? classWords[fact.kind] : '');

const words: Readonly<Record<StepCode, (it: Step) => string>> = {
  class: (it) => `入院当日的身份为${classOf(it)}，自 ${it.fact?.asOf ?? ''} 起`,
  'no-class': () => '入院当日不具有医疗救助对象身份，医疗救助不予支付',
  unreferred: () => '未按规定转诊且不属于急诊抢救，医疗救助不予支付',
  epidemic: () => '入院当日当地已宣布重大疫情，先救治、后结算，不要求转诊',
  base: (it) => `政策范围内费用经基本医保、大病保险、补充保险支付后，个人负担 ${amount(it)}`,
  deductible: (it) => `年度起付标准 ${limit(it)}，本次计入 ${amount(it)}`,
  share: (it) => `起付标准以上按 ${share(it)} 救助，计 ${amount(it)}`,
  cap: (it) => `年度救助限额 ${limit(it)}，在剩余限额内支付 ${amount(it)}`,
  'no-tilt': () => '不属于倾斜救助的情形，或者当地未规定倾斜救助',
  'tilt-deductible': (it) => `倾斜救助起付标准 ${limit(it)}，本次计入 ${amount(it)}`,
  tilt: (it) => `超过部分按 ${share(it)} 倾斜救助，计 ${amount(it)}`,
  'tilt-cap': (it) => `倾斜救助年度限额 ${limit(it)}，在剩余限额内支付 ${amount(it)}`,
  left: (it) => `患者自付 ${amount(it)}`,
  'emergency-others': (it) => `急救费用共 ${limit(it)}，各类保险、医疗救助和其他责任人已支付或者应支付 ${amount(it)}`,
  'emergency-base': (it) => `符合规定的急救费用 ${limit(it)}，其中无人支付的为 ${amount(it)}`,
  'emergency-share': (it) => `按 ${share(it)} 由基金支付，计 ${amount(it)}`,
  'emergency-cap': (it) => `单例限额 ${limit(it)}，基金支付 ${amount(it)}`,
};

/** One sentence for each step, rendered when it is asked for. */
export const wordsOfStep = (it: Step): string => words[it.code](it);
