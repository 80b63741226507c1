import { type Day, type RegionCode, regionLevel } from '@jiuzhu/kernel';
import { holdsOn } from './timeline.ts';

/** A division for a time of its life, as a document has it. */
export type Region = {
  readonly code: RegionCode;
  readonly name: string;
  readonly from: Day;
  readonly to?: Day;
  /** what it became when it was dissolved */
  readonly successors: readonly RegionCode[];
  readonly document: string;
};

/** Whether the register knows the code on a day, and somebody can live there: in a township or a village. */
export const isInhabited = (times: readonly Region[], code: RegionCode, on: Day): boolean =>
  ['township', 'village'].includes(regionLevel(code)) && times.some((it) => it.code === code && holdsOn(it, on));

/** What stays of the register when a document is adopted: of one code and first day there is one entry, the latest. */
export function adopt(held: readonly Region[], adopted: readonly Region[]): readonly Region[] {
  const renewed = (it: Region): boolean => adopted.some(({ code, from }) => code === it.code && from === it.from);
  return [...held.filter((it) => !renewed(it)), ...adopted];
}
