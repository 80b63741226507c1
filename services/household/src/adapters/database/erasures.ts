import { dayOf, erase, type Store, type Tx } from '@jiuzhu/service-kit';
import type { Erasable, Erased } from '../../domain/erasure.ts';
import type { HouseholdId, PersonId } from '../../domain/household.ts';
import { everPeople, ownPeople, ownStatements } from './belonging.ts';
import { householdStream, loadHouseholds, type StoredHousehold } from './household-rows.ts';
import { personalStores } from './personal-stores.ts';

export type Erasing = Erasable & { readonly household: StoredHousehold };

const locks = `select m.id, m.person_id as person, p.id_index as index from (${everPeople}) m left join people p on p.id = m.person_id
  order by m.id, m.person_id`;
type Lock = { readonly id: HouseholdId; readonly person: string; readonly index: string | null };

const standing = `select h.id, array(select o.person_id from (${ownPeople}) o where o.id = h.id order by 1) as persons,
    (select max(greatest(s.recorded_at, s.superseded_at)) from statements s where s.household_id = h.id) as "recordedAt",
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'stage', c.stage, 'movedOn', c.moved_on) order by c.id)
      from cases c where c.household_id = h.id), '[]') as cases
  from households h where h.id = any($1::uuid[])`;
type Standing = Pick<Erasable, 'cases'> & {
  readonly id: HouseholdId;
  readonly persons: readonly PersonId[];
  readonly recordedAt: Date;
};

/** Of the household's statements what was sealed or proven goes; what was so, and when, stays. */
const empty = `update statements s set value = s.value - 'diagnosis', evidence = '{}'
  where s.id in (select o.statement from (${ownStatements}) o) and (s.value ? 'diagnosis' or s.evidence <> '{}')`;
const forget = `delete from people p using (${ownPeople}) o where p.id = o.person_id`;

const order = `insert into erasures (household_id, erased_on, document, persons)
  select household_id, erased_on, document, persons from jsonb_to_recordset($1::jsonb)
    as r(household_id uuid, erased_on date, document text, persons uuid[])`;
const move = `update households h set version = r.version from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer) where h.id = r.id`;

const destroy = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.sql('erasure-statements', empty, [ids]);
  await tx.sql('erasure-people', forget, [ids]);
};

/**
 * A household and its people, to be destroyed. Whoever was ever of it is locked too, and each number: two households of one person are erased one
 * after the other, so that the second finds that the person is nobody else's; keys are rotated before or after; whoever registers the number waits.
 */
export const erasures: Store<HouseholdId, Erasing, Erased, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (tx, ids) => {
    const rows = await tx.sql<Lock>('erasure-locks', locks, [ids]);
    const of = Map.groupBy(rows, ({ id }) => id);
    const named = ({ person, index }: Lock): readonly string[] => [`person/${person}`, ...(index === null ? [] : [`number/${index}`])];
    return new Map(ids.map((id) => [id, [householdStream(id), ...(of.get(id) ?? []).flatMap(named)]]));
  },
  load: async (tx, ids) => {
    const [found, rows] = await Promise.all([loadHouseholds(tx, ids), tx.sql<Standing>('erasure-standing', standing, [ids])]);
    return new Map(
      rows.flatMap(({ id, recordedAt, ...rest }) => {
        const household = found.get(id);
        return household ? [[id, { household, recordedOn: dayOf(recordedAt), ...rest }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    const done = changes.map(({ after, version }) => ({ ...after, household_id: after.household, erased_on: after.on, version }));
    await erase(
      tx,
      { stores: personalStores, destroy },
      done.map(({ household, on }) => ({ id: household, on })),
    );
    await tx.sql('erasure-order', order, [JSON.stringify(done)]);
    await tx.sql('erasure-version', move, [JSON.stringify(done.map(({ household, version }) => ({ id: household, version })))]);
  },
  persons: ({ persons }) => persons,
};
