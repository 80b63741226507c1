import { type Fen, fen, minFen, mulDiv, subtractFen } from '@jiuzhu/kernel';
import { articles } from '../law/articles.ts';
import type { SettlementLaw } from '../law/settlement-law.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import { leftOfLimit, type Used } from './account.ts';
import type { Bill } from './bill.ts';
import type { Step } from './step.ts';

export type Tilt = {
  readonly paid: Fen;
  /** what of the burden came before it */
  readonly borne: Fen;
  readonly limits: { readonly deductible: Fen; readonly cap: Fen };
  readonly steps: readonly Step[];
};

const none = fen(0);

/**
 * 倾斜救助: whoever was treated within the province, where the rules of referral sent them, and still bears much of what is in policy, is paid a share of
 * what is above a threshold of the year.
 */
export const tiltOf = (bill: Bill, of: MedicalClass, burden: Fen, used: Used, law: SettlementLaw): Tilt => {
  const { tiltDeductible, tiltRatio, tiltCap, sources, roundingMode, roundingUnit } = law;
  if (!tiltDeductible || !tiltRatio || !tiltCap || !isWithinReferral(bill)) {
    return { ...{ paid: none, borne: none, limits: { deductible: none, cap: none } }, steps: [{ ...step, code: 'no-tilt', amount: none }] };
  }
  const limits = { deductible: tiltDeductible[of], cap: tiltCap[of] };
  const borne = minFen(burden, leftOfLimit(limits.deductible, used.tiltDeductible));
  const over = subtractFen(burden, borne);
  const ratio = tiltRatio[of];
  const share = minFen(over, mulDiv(over, ratio, 10_000, roundingMode, roundingUnit));
  const paid = minFen(share, leftOfLimit(limits.cap, used.tilt));
  return {
    ...{ paid, borne, limits },
    steps: [
      { ...step, code: 'tilt-deductible', amount: borne, limit: limits.deductible, ...from(sources.tiltDeductible) },
      { ...step, code: 'tilt', amount: share, ratio, ...from(sources.tiltRatio) },
      { ...step, code: 'tilt-cap', amount: paid, limit: limits.cap, ...from(sources.tiltCap) },
    ],
  };
};

const step = { article: articles.scheme };
const from = (standard: Step['standard']): Pick<Step, 'standard'> => (standard ? { standard } : {});

/** Ordinary outpatient care has no tilt, nor has care that was sought outside the rules of referral, an emergency or not. */
const isWithinReferral = ({ kind, place, referred }: Bill): boolean =>
  kind !== 'outpatient' && (place === 'region' || (place === 'province' && referred));
