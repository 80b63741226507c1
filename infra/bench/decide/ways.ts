import type { Day } from '@jiuzhu/kernel';
import { briefOf } from '@jiuzhu/subsistence/brief';
import { classify } from '@jiuzhu/subsistence/classify';
import { judge } from '@jiuzhu/subsistence/judge';
import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import { packed, unpacked } from '@jiuzhu/subsistence/packed-brief';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Decide } from './measured.ts';

/** From the numbers on, which is what a region's re-assessment does; from those numbers as they are kept; from all that is known; and with every reason put into words. */
export const waysToDecide = (snapshots: readonly Snapshot[], law: EntitlementLaw, day: Day): readonly { way: string; decide: Decide }[] => {
  const briefs = snapshots.map(briefOf);
  const kept = briefs.map((it) => JSON.stringify(packed(it)));
  const at = <T>(all: readonly T[], place: number): T => all[place] as T;
  const told = snapshots.map(({ household }) => JSON.stringify(household));
  return [
    { way: 'for comparison: its JSON read, and no more', decide: (place) => JSON.parse(at(told, place)) as { class: string } },
    { way: 'classified, with its trace', decide: (place) => classify(at(briefs, place), law, day) },
    { way: 'read from its row and classified', decide: (place) => classify(unpacked(JSON.parse(at(kept, place)) as number[]), law, day) },
    { way: 'brought to numbers and classified', decide: (place) => classify(briefOf(at(snapshots, place)), law, day) },
    { way: 'judged, every reason told', decide: (place) => judge(at(snapshots, place), law) },
  ];
};
