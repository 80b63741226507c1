import type { Day, Id, RegionCode } from '@jiuzhu/kernel';

/** What was written down of a household on a day, once, and by whom. */
export type Written<K extends string> = {
  readonly id: Id<K>;
  readonly householdId: Id<'household'>;
  /** where the household lives now */
  readonly region: RegionCode;
  readonly on: Day;
  readonly by: string;
  readonly agency: string;
};
