import { addMonths, firstOfMonth } from '@jiuzhu/kernel';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { dayOf, onlyIds } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import type { AllowanceDecision } from '../../domain/allowance/allowance-decision.ts';
import type { AllowanceLine } from '../../domain/allowance/allowance-lines.ts';
import type { Allowances } from '../../domain/allowance/allowance.ts';
import { mayHave } from '../../domain/allowance/may-have.ts';
import type { MayHave } from '../../domain/allowance/may-have.ts';
import type { Remedies } from '../../domain/explanation/letter/remedies.ts';
import { allowanceLaw } from '../../domain/law/allowance-law.ts';
import { readAllowanceDecisions } from './allowance-decisions.ts';
import { readAllowanced } from './allowanced-households.ts';
import type { AllowancedHousehold } from './allowanced-households.ts';
import { remediesOf } from './letters.ts';

type HouseholdId = Id<'household'>;
export type ToldAllowances = { readonly month: Day; readonly lines: readonly AllowanceLine[] };
export type AllowancesViewed = {
  readonly region: string;
  readonly allowances: Allowances;
  readonly decisions: readonly AllowanceDecision[];
  readonly months: readonly ToldAllowances[];
  readonly mayHave: readonly MayHave[];
  readonly remedies: Remedies;
};

const monthsOf = `
select household_id::text as household, month::text as month, lines from (
  select *, row_number() over (partition by household_id order by month desc) as place from allowance_months where household_id = any($1::uuid[])
) m where place <= 12 order by household_id, month desc`;

export const readAllowanceViews = async (
  tx: Tx,
  asked: readonly HouseholdId[],
  { standards }: { readonly standards: () => Promise<StandardBook> },
): Promise<ReadonlyMap<HouseholdId, AllowancesViewed>> => {
  const ids = onlyIds(asked);
  const [found, decisions] = [await readAllowanced(tx, ids), await readAllowanceDecisions(tx, ids)];
  const rows = await tx.sql<ToldAllowances & { household: HouseholdId }>('allowance-months-read', monthsOf, [ids]);
  const months = Map.groupBy(rows, ({ household }) => household);
  const book = await standards();
  const today = dayOf(tx.now);
  return new Map(
    [...found].map(([id, it]) => [
      id,
      {
        ...{ region: it.household.region, allowances: it.allowances, decisions: decisions.get(id) ?? [], months: months.get(id) ?? [] },
        ...{ mayHave: possible(it, book, today), remedies: remediesOf(it.cases) },
      },
    ]),
  );
};

/** By the standards of today; where not all are adopted that the law cannot do without, none. */
const possible = (it: AllowancedHousehold, book: StandardBook, day: Day): readonly MayHave[] => {
  const { household, assistance, deaths, childChoices, allowances } = it;
  const resolved = resolve(book, allowanceLaw, household.region as RegionCode, day, { knownOn: day });
  if (resolved.kind === 'missing') return [];
  const from = addMonths(firstOfMonth(day), 1);
  return mayHave({ day, household, assistance, deaths, childChoices, others: allowances.given, from }, resolved.standards);
};
