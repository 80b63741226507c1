import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Change, Tx } from '@jiuzhu/service-kit';
import { headOf, homeOf, type Household, type HouseholdId, membersOf } from '../../domain/household.ts';
import type { Settlement } from '../../domain/statement.ts';
import { obligorsOf } from '../../domain/obligor.ts';
import { insertPeople, movePeople, numberPeople, personColumns, personOf, type PersonRow } from './people-rows.ts';
import { saveStatements, statementColumns, statementOf, type StatementRow } from './statement-rows.ts';

/** A household with what its row says of it for whoever looks for it. */
export type StoredHousehold = Household & {
  readonly region: RegionCode;
  readonly settlement: Settlement;
  readonly version: number;
  readonly erasedOn?: Day;
};

type Row = {
  readonly id: Id<'household'>;
  readonly region: RegionCode;
  readonly settlement: Settlement;
  readonly status: 'active' | 'ended';
  readonly version: number;
  readonly registered_on: Day;
  readonly erased_on: Day | null;
};

const select = `select h.id, h.region, h.settlement, h.status, h.version, h.registered_on::text, e.erased_on::text
  from households h left join erasures e on e.household_id = h.id where h.id = any($1::uuid[])`;

const members = `select m.household_id, m.person_id from statements m
  where m.household_id = any($1::uuid[]) and m.kind = 'membership' and m.superseded_at is null and m.valid_to is null`;

const held = `
  select ${statementColumns}, s.household_id as of from statements s where s.household_id = any($1::uuid[]) and s.superseded_at is null
  union all
  select ${statementColumns}, m.household_id as of from (${members}) m
    join statements s on s.person_id = m.person_id and s.household_id is null and s.superseded_at is null`;

/** Members, and those who owe them support: one who moved in was of both. */
const concerned = `${members} union select o.household_id, o.person_id from statements o
  where o.household_id = any($1::uuid[]) and o.kind = 'obligation' and o.superseded_at is null and o.valid_to is null`;

const people = `select ${personColumns}, m.household_id as of from (${concerned}) m join people p on p.id = m.person_id order by p.id`;

type Of = { readonly of: string };

/** With all that is held to be so of them and of their members: three statements, however many households. */
export async function loadHouseholds(tx: Tx, ids: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, StoredHousehold>> {
  const [rows, statements, persons] = await Promise.all([
    tx.sql<Row>('households', select, [ids]),
    tx.sql<StatementRow & Of>('statements-held', held, [ids]),
    tx.sql<PersonRow & Of>('people-of-households', people, [ids]),
  ]);
  const [statementsOf, peopleOf] = [Map.groupBy(statements, ({ of }) => of), Map.groupBy(persons, ({ of }) => of)];
  return new Map(
    rows.map(({ id, registered_on, erased_on, ...row }) => [
      id,
      {
        id,
        ...row,
        registeredOn: registered_on,
        ...(erased_on === null ? {} : { erasedOn: erased_on }),
        people: (peopleOf.get(id) ?? []).map(personOf),
        statements: (statementsOf.get(id) ?? []).map((it) => statementOf(it, tx.vault)),
      },
    ]),
  );
}

const upsert = `insert into households (id, region, settlement, status, head, version, registered_on)
  select id, region, settlement, status, head, version, registered_on from jsonb_to_recordset($1::jsonb)
    as r(id uuid, region text, settlement text, status text, head uuid, version integer, registered_on date)
  on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, status = excluded.status,
    head = excluded.head, version = excluded.version`;

export type HouseholdChange = { readonly before: Household | undefined; readonly after: Household; readonly version: number };

export const householdStream = (id: HouseholdId): string => `household/${id}`;

/** For a Store whose state is a household and nothing else. */
export const changeOf = ({ before, after, version }: Change<unknown, Household, Household>): HouseholdChange => ({
  before,
  after,
  version,
});

/** People who enter, statements by their difference, and the rows by which households are found. */
export async function saveHouseholds(tx: Tx, changes: readonly HouseholdChange[]): Promise<void> {
  const rows = changes.map(({ after, version }) => rowOf(after, version));
  const living = changes.flatMap(({ after }, at) => membersOf(after).map(({ person }) => ({ person, region: rows[at]?.region ?? '' })));
  const owing = changes.flatMap(({ after }, at) => obligorsOf(after).map(({ person }) => ({ person, region: rows[at]?.region ?? '' })));
  await insertPeople(tx, [...living, ...owing]);
  await numberPeople(
    tx,
    living.map(({ person }) => person),
  );
  await saveStatements(
    tx,
    changes.flatMap(({ before }) => before?.statements ?? []),
    changes.flatMap(({ after }) => after.statements),
  );
  await tx.sql('households-save', upsert, [JSON.stringify(rows)]);
  await movePeople(
    tx,
    living.filter(({ person }) => !person.enters).map(({ person, region }) => ({ id: person.id, region })),
  );
}

function rowOf(household: Household, version: number) {
  const { id, status, registeredOn } = household;
  const home = homeOf(household);
  if (!home) throw new TypeError('a household that lives nowhere');
  return { id, ...home, status, head: headOf(household)?.person.id ?? null, version, registered_on: registeredOn };
}
