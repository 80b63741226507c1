import type { Day } from '@jiuzhu/kernel';
import type { HouseholdId } from './household.ts';

/** Where a case of some programme stands, as its owner last said. The ledger decides nothing. */
export type Entry = {
  /** names owner and type: `subsistence-case/<uuid>` */
  readonly id: string;
  readonly owner: string;
  readonly type: string;
  readonly household: HouseholdId;
  readonly status: string;
  readonly stage: string;
  readonly openedOn: Day;
  readonly dueOn?: Day | undefined;
  /** the day of the owner's last word */
  readonly movedOn: Day;
  readonly paused: boolean;
  readonly agency: string;
  readonly region: string;
  /** of the household's stream at its owner */
  readonly sourceVersion: number;
};
