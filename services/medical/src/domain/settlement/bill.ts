import { type Day, type Fen, subtractFen } from '@jiuzhu/kernel';

export const careKinds = ['inpatient', 'chronic-outpatient', 'outpatient'] as const;
export type CareKind = (typeof careKinds)[number];

/** Where somebody was treated, seen from the place that pays. */
export const places = ['region', 'province', 'beyond'] as const;
export type Place = (typeof places)[number];

/** What a provider submits of somebody's care, but for who it is. */
export type Bill = {
  readonly kind: CareKind;
  readonly place: Place;
  /** by the rules of referral (规范转诊) */
  readonly referred: boolean;
  /** 急诊抢救 */
  readonly emergency: boolean;
  /** care of the illness of a great epidemic that was declared on the day of admission; absent: none */
  readonly epidemic?: true | undefined;
  readonly admittedOn: Day;
  readonly dischargedOn: Day;
  readonly total: Fen;
  /** what of it the insurance's lists cover (政策范围内费用) */
  readonly inPolicy: Fen;
  readonly basic: Fen;
  readonly catastrophic: Fen;
  readonly supplementary: Fen;
};

/** In the order in which they pay: each applies to what the one before left. */
const layers = ['basic', 'catastrophic', 'supplementary'] as const;
export type Layer = (typeof layers)[number];

/** What nobody has paid yet. */
export const leftOf = ({ total, ...it }: Bill): Fen => layers.reduce((left, layer) => subtractFen(left, it[layer]), total);

/** The first insurance that is said to have paid more than was left, with what was: computed on the whole bill, they would come to more than it. */
export const exceedingLayer = (it: Bill): { readonly layer: Layer; readonly left: Fen } | undefined => {
  let left = it.total;
  for (const layer of layers) {
    if (it[layer] > left) return { layer, left };
    left = subtractFen(left, it[layer]);
  }
  return undefined;
};
