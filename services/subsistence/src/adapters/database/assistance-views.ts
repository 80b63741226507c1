import type { Day, Id } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import { dayOf, onlyIds } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { AssistanceDecision } from '../../domain/assistance/assistance-decision.ts';
import { toldAnew } from '../../domain/assistance/told-anew.ts';
import type { Care } from '../../domain/care/care.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { EntitlementLine } from '../../domain/assistance/lines.ts';
import type { Remedies } from '../../domain/explanation/letter/remedies.ts';
import { archiveOf } from './archive.ts';
import { readAssistanceDecisions } from './assistance-decisions.ts';
import { readAssistance } from './assistance-rows.ts';
import { readCare } from './care-rows.ts';
import { readCasesOf } from './case-rows.ts';
import { readHouseholds } from './households.ts';
import { remediesOf } from './letters.ts';

type HouseholdId = Id<'household'>;
export type Told = { readonly month: Day; readonly lines: readonly EntitlementLine[] };
export type AssistanceViewed = {
  readonly region: string;
  readonly today: Day;
  readonly household: Pick<KnownHousehold, 'members'>;
  readonly assistance: Assistance;
  readonly decisions: readonly AssistanceDecision[];
  readonly months: readonly Told[];
  readonly remedies: Remedies;
  readonly care: readonly Care[];
};

const monthsOf = `
select household_id::text as household, month::text as month, lines from (
  select *, row_number() over (partition by household_id order by month desc) as place from entitlements where household_id = any($1::uuid[])
) e where place <= 12 order by household_id, month desc`;

export const readAssistanceViews = async (
  tx: Tx,
  asked: readonly HouseholdId[],
  { standards }: { readonly standards: () => Promise<StandardBook> },
): Promise<ReadonlyMap<HouseholdId, AssistanceViewed>> => {
  const [ids, today] = [onlyIds(asked), dayOf(tx.now)];
  const [given, households] = [await readAssistance(tx, ids), await readHouseholds(tx, ids)];
  const [decisions, cases] = [await readAssistanceDecisions(tx, ids), await readCasesOf(tx, ids)];
  const rows = await tx.sql<Told & { household: HouseholdId }>('entitlements-read', monthsOf, [ids]);
  const care = await readCare(tx, ids);
  const months = Map.groupBy(rows, ({ household }) => household);
  const book = [...decisions.values()].some((all) => all.some(({ weighed }) => weighed)) ? await standards() : undefined;
  return new Map(
    [...given].map(([id, assistance]) => {
      const [made, ofHousehold] = [decisions.get(id) ?? [], cases.get(id) ?? []];
      const household = households.get(id);
      const archive = book && archiveOf({ householdId: id, region: assistance.region, cases: ofHousehold, decisions: made }, book);
      return [
        id,
        {
          ...{ region: household?.region ?? assistance.region, assistance },
          ...{ today, household: household ?? { members: [] } },
          decisions: archive ? made.map((it) => toldAnew(it, archive)) : made,
          ...{ months: months.get(id) ?? [], remedies: remediesOf(ofHousehold) },
          care: care.get(id) ?? [],
        },
      ];
    }),
  );
};
