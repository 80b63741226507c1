import type { Act } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';

/** 公示异议: to which round. Who objected, and why, stays on paper. */
export type Objection = Act & { readonly round: number };

/** 民主评议: held on an objection alone (中办发〔2020〕18号; 57号 Art 19), by people of the village; the minutes by their hash. */
export type DemocraticReview = Act & {
  /** of the publicity that was objected to */
  readonly round: number;
  readonly heldOn: Day;
  readonly attended: number;
  readonly approving: number;
  readonly minutesHash: string;
};
