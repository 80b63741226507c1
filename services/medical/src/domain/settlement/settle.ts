import { addFen, type Fen, fen, maxFen, minFen, mulDiv, subtractFen } from '@jiuzhu/kernel';
import { articles } from '../law/articles.ts';
import type { SettlementLaw } from '../law/settlement-law.ts';
import type { ClassPeriod } from '../people/class-periods.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import { type Account, leftOfLimit, nothingUsed, type Used } from './account.ts';
import { type Bill, leftOf } from './bill.ts';
import { poolKey, poolOf } from './pool.ts';
import type { Step } from './step.ts';
import { tiltOf } from './tilt.ts';

/** What medical assistance pays of a bill, what of the year that uses, and every step on the way. */
export type Outcome = {
  /** the tilt within it */
  readonly paid: Fen;
  readonly tilt: Fen;
  /** what nobody pays but the patient */
  readonly left: Fen;
  readonly charge: Used;
  /** what the year was held to */
  readonly held: Used;
  readonly steps: readonly Step[];
  /** of the standards; absent where none was looked up */
  readonly standardsHash?: string;
};

export type Entitled = Pick<ClassPeriod, 'class' | 'since' | 'told'>;

const none = fen(0);

/**
 * base = in policy − basic − catastrophic − supplementary, and never more than is left of the bill; of it the deductible, as far as the year has not used
 * it up; of the rest the share, within what is left of the cap. Rounded once, and the tilt once.
 */
export const settle = (bill: Bill, entitled: Entitled | undefined, account: Account, law: SettlementLaw): Outcome => {
  if (!entitled) return nothing(bill, { code: 'no-class', amount: none, article: articles.persons });
  const known: Step = { code: 'class', amount: none, article: articles.persons, fact: factOf(entitled) };
  if (isUnreferred(bill) && law.unreferred === 'nothing') {
    return nothing(bill, known, { code: 'unreferred', amount: none, article: articles.scheme, standard: law.sources.unreferred });
  }
  const { deductible, ratio, cap } = figuresOf(bill, entitled.class, law);
  const base = baseOf(bill);
  const borne = minFen(base, leftOfLimit(deductible, account.used.deductible));
  const over = subtractFen(base, borne);
  const share = minFen(over, mulDiv(over, ratio, 10_000, law.roundingMode, law.roundingUnit));
  const paid = minFen(share, leftOfLimit(cap, account.used.paid));
  const tilt = tiltOf(bill, entitled.class, subtractFen(base, paid), account.used, law);
  const all = addFen(paid, tilt.paid);
  const left = subtractFen(leftOf(bill), all);
  return {
    ...{ paid: all, tilt: tilt.paid, left, standardsHash: law.hash },
    charge: { deductible: borne, paid, tiltDeductible: tilt.borne, tilt: tilt.paid },
    held: { deductible, paid: cap, tiltDeductible: tilt.limits.deductible, tilt: tilt.limits.cap },
    steps: [
      known,
      ...(bill.epidemic ? [epidemic] : []),
      { code: 'base', amount: base, article: articles.payment },
      { code: 'deductible', amount: borne, limit: deductible, article: articles.scheme, standard: law.sources.deductible },
      { code: 'share', amount: share, ratio, article: articles.payment, standard: law.sources.ratio },
      { code: 'cap', amount: paid, limit: cap, article: articles.scheme, standard: law.sources.cap },
      ...tilt.steps,
      { code: 'left', amount: left, article: articles.payment },
    ],
  };
};

const epidemic: Step = { code: 'epidemic', amount: none, article: articles.epidemic };

/** 先救治、后结算: in a great epidemic as the place says for it, else as ever. */
const figuresOf = (bill: Bill, of: MedicalClass, law: SettlementLaw) => {
  const key = poolKey(of, poolOf(bill.kind));
  const isFree = bill.epidemic === true && law.epidemicDeductible === 'none';
  const ratio = bill.epidemic ? (law.epidemicRatio?.[of] ?? law.ratio[key]) : law.ratio[key];
  return { deductible: isFree ? none : law.deductible[key], ratio, cap: law.cap[key] };
};

const baseOf = (bill: Bill): Fen => {
  const { inPolicy, total } = bill;
  return maxFen(none, subtractFen(inPolicy, subtractFen(total, leftOf(bill))));
};

/** Care elsewhere that nobody referred to. In an emergency, and in an epidemic, nobody is asked for a referral. */
export const isUnreferred = ({ place, referred, emergency, epidemic: declared }: Bill): boolean =>
  place !== 'region' && !referred && !emergency && !declared;

const nothing = (bill: Bill, ...steps: readonly Step[]): Outcome => {
  const left = leftOf(bill);
  const last: Step = { code: 'left', amount: left, article: articles.payment };
  return { ...{ paid: none, tilt: none, left, charge: nothingUsed, held: nothingUsed }, steps: [...steps, last] };
};

const factOf = ({ class: of, since, told }: Entitled) => ({ kind: of, asOf: since, ...told });
