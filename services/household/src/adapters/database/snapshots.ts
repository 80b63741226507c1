import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { factsOf, homeOf } from '../../domain/household.ts';
import type { Fact, Place, Statement } from '../../domain/statement.ts';
import { type MemberView, membersShown } from './household-views.ts';
import { personOf, type PersonRow } from './people-rows.ts';
import { statementColumns, statementOf, type StatementRow } from './statement-rows.ts';
import { uuids } from './uuids.ts';

export type Moment = { readonly id: string; readonly validOn: Day; readonly knownAt: string };
/** `office`: where the household's file lies now, which decides who may look into its past. */
export type Snapshot = Moment & {
  readonly home: Place;
  readonly office: RegionCode;
  readonly members: readonly MemberView[];
  readonly facts: readonly Fact[];
};

const held = (s: string): string => `${s}.recorded_at <= $3 and (${s}.superseded_at is null or ${s}.superseded_at > $3)
  and ${s}.valid_from <= $2 and (${s}.valid_to is null or ${s}.valid_to > $2)`;

/** Both times at once: what was so on the day, by what was known at the instant. */
const asOf = `select ${statementColumns}, p.id as person, p.born::text, p.sex, p.id_number_sealed is not null as numbered, h.region as office
  from households h join statements s on ${held('s')} and (s.household_id = h.id or (s.household_id is null and s.person_id in (
    select m.person_id from statements m where m.household_id = h.id and m.kind = 'membership' and ${held('m')})))
  left join people p on p.id = s.person_id
  where h.id = $1`;

type Row = StatementRow & { readonly person: Id<'person'> | null; readonly office: RegionCode } & Omit<PersonRow, 'id'>;

/** What began and has not ended by then is, of that moment, so. */
const still = ({ to: _until, ...statement }: Statement): Statement => statement;

export async function snapshotsOf(tx: Tx, moments: readonly Moment[]): Promise<ReadonlyMap<Moment, Snapshot>> {
  const found = await Promise.all(moments.map((moment) => snapshotOf(tx, moment)));
  return new Map(found.flatMap((it, at) => (it && moments[at] ? [[moments[at], it] as const] : [])));
}

async function snapshotOf(tx: Tx, moment: Moment): Promise<Snapshot | undefined> {
  const { id, validOn, knownAt } = moment;
  const [household] = uuids('household', [id]);
  if (!household) return undefined;
  const rows = await tx.sql<Row>('household-as-of', asOf, [household, validOn, knownAt]);
  const statements = rows.map((row) => still(statementOf(row, tx.vault)));
  const persons = new Map(
    rows.flatMap(({ person, born, sex, numbered }) => (person ? [[person, personOf({ id: person, born, sex, numbered })] as const] : [])),
  );
  const home = homeOf({ id: household, statements });
  const office = rows[0]?.office;
  if (!home || !office) return undefined;
  const then = { statements, people: [...persons.values()] };
  return { ...moment, office, home, members: membersShown(then), facts: factsOf(then) };
}
