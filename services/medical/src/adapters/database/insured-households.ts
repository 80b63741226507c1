import type { Id, RegionCode } from '@jiuzhu/kernel';
import { paymentDue } from '@jiuzhu/schema/events/medical/payment-due.ts';
import { dayOf, type Store, type Tx } from '@jiuzhu/service-kit';
import { streamOf } from '../../domain/people/known-household.ts';
import type { MedicalClass } from '../../domain/people/medical-class.ts';
import type { Insured, Subsidy } from '../../domain/premium/subsidy.ts';

/** A household, and for which year: `<year>/<household>`, so that those of a run stand in the order of the households. */
export type InsuredKey = `${string}/${string}`;
const keyOf = (year: number, household: string): InsuredKey => `${String(year)}/${household}`;
const partsOf = (key: InsuredKey): { readonly year: number; readonly household: Id<'household'> } => {
  const [year = '', household = ''] = key.split('/');
  return { year: Number(year), household: household as Id<'household'> };
};

const next = `select h.id::text as id from households h where h.region like $1 || '%' and ($2::uuid is null or h.id > $2::uuid)
    and exists (select from person_classes c where c.household_id = h.id and c.since <= $3::date and (c.until is null or c.until >= $3::date))
  order by h.id limit $4`;

/** The households of a place in which somebody has a class today. */
export async function insuredAfter(
  tx: Tx,
  { region, year }: { readonly region: string; readonly year: number },
  after: InsuredKey | undefined,
  limit: number,
): Promise<readonly InsuredKey[]> {
  const last = after === undefined ? null : partsOf(after).household;
  const rows = await tx.sql<{ id: string }>('insured-after', next, [region, last, dayOf(tx.now), limit]);
  return rows.map(({ id }) => keyOf(year, id));
}

type Held = { readonly personId: Id<'person'>; readonly householdId: Id<'household'>; readonly class: MedicalClass };
type Row = {
  readonly household: Id<'household'>;
  readonly year: number;
  readonly region: RegionCode;
  readonly held: readonly Held[];
  readonly subsidised: readonly Id<'person'>[];
};

/** Of whoever has a class here, all classes of the day, wherever they were told: the highest may be another household's. */
const read = `
with asked as (select * from unnest($1::uuid[], $2::integer[]) as k(id, year)),
  held as (select c.* from person_classes c where c.since <= $3::date and (c.until is null or c.until >= $3::date))
select k.id::text as household, k.year, h.region,
  (select coalesce(jsonb_agg(jsonb_build_object('personId', c.person_id, 'householdId', c.household_id, 'class', c.class) order by c.person_id), '[]')
    from held c where c.person_id in (select o.person_id from held o where o.household_id = k.id)) as held,
  array(select s.person_id::text from premium_subsidies s where s.year = k.year
    and s.person_id in (select o.person_id from held o where o.household_id = k.id)) as subsidised
from asked k join households h on h.id = k.id where h.region is not null`;

async function load(tx: Tx, keys: readonly InsuredKey[]): Promise<ReadonlyMap<InsuredKey, Insured>> {
  const parts = keys.map(partsOf);
  const values = [parts.map(({ household }) => household), parts.map(({ year }) => year), dayOf(tx.now)];
  const rows = await tx.sql<Row>('insured-load', read, values);
  return new Map(rows.map(({ household, year, ...row }) => [keyOf(year, household), { ...row, added: [] }]));
}

const write = `insert into premium_subsidies (person_id, year, household_id, region, class, premium, amount, payment_id, standards_hash, subsidised_on, subsidised_by)
  select * from jsonb_to_recordset($1::jsonb) as r(person_id uuid, year integer, household_id uuid, region text, class text, premium bigint, amount bigint,
    payment_id uuid, standards_hash text, subsidised_on date, subsidised_by text)`;

const rowOf = ({ on, by, ...it }: Subsidy) => ({
  ...{ person_id: it.personId, year: it.year, household_id: it.householdId, region: it.region, class: it.class, premium: it.premium },
  ...{ amount: it.amount, payment_id: it.paymentId, standards_hash: it.standardsHash, subsidised_on: on, subsidised_by: by },
});

/** Two of whose households a person is come one after the other: the second finds the person subsidised, by the row if not by the lock. */
export const insuredHouseholds: Store<InsuredKey, Insured> = {
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(partsOf(key).household)]])),
  load,
  save: async (_tx, changes) => ({
    name: 'premiums-write',
    text: write,
    values: [JSON.stringify(changes.flatMap(({ after }) => after.added.map(rowOf)))],
  }),
  follows: (_before, { added, region }) =>
    added.map(({ paymentId, personId, householdId, year, amount, on }) =>
      paymentDue({
        ...{ paymentId, what: 'premium', payee: 'insurer', householdId, personId, year, amount, on },
        payer: region.slice(0, 6) as RegionCode,
      }),
    ),
  persons: ({ added }) => added.map(({ personId }) => personId),
};
