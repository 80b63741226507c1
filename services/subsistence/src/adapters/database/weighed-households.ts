import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import { assistanceEvents } from '../events/assistance-events.ts';
import { readAssistance, writingAssistance } from './assistance-rows.ts';
import { householdLocks, readHouseholds } from './households.ts';
import { readKnown } from './reports.ts';
import type { KnownReport } from './reports.ts';

type HouseholdId = Id<'household'>;

/** A household that is given something, with what the agencies said of it last. */
export type WeighedHousehold = {
  readonly household: KnownHousehold;
  readonly assistance: Assistance;
  readonly report: KnownReport;
  /** it has been set beside what the household was judged from */
  readonly isWeighed: boolean;
};

const weighed = 'update verification_reports set to_weigh = false where household_id = any($1::uuid[])';

/** That a report was looked at changes nothing that an officer has seen; a review that is opened by it does. */
export const weighedHouseholds: Store<HouseholdId, WeighedHousehold> = {
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const [households, given, reports] = [await readHouseholds(tx, ids), await readAssistance(tx, ids), await readKnown(tx, ids)];
    return new Map(
      ids.flatMap((id) => {
        const [household, assistance, report] = [households.get(id), given.get(id), reports.get(id)];
        return household && assistance && report ? [[id, { household, assistance, report, isWeighed: false }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    await tx.sql('reports-weighed', weighed, [changes.map(({ key }) => key)]);
    return writingAssistance(
      changes
        .filter(({ before, after }) => after.assistance !== before.assistance)
        .map(({ before, after, version }) => ({
          ...after.assistance,
          version: after.assistance.review ? version : before.assistance.version,
        })),
    );
  },
  follows: (before, { assistance }) => assistanceEvents(before.assistance, { assistance }),
};

/** What was reported of households that are given something, and has not been looked at. */
export const reportsToWeigh = async (tx: Tx, _now: Date, limit: number): Promise<readonly HouseholdId[]> => {
  const text = `select household_id::text as id from verification_reports join assistance using (household_id)
    where to_weigh order by household_id limit $1`;
  return (await tx.sql<{ id: HouseholdId }>('reports-to-weigh', text, [limit])).map(({ id }) => id);
};
