import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Institution, Occupant } from '../../domain/care/institution.ts';

type InstitutionId = Id<'institution'>;

const columns = 'id::text as id, region, name, kind, beds, nursing_beds as "nursingBeds", open as "isOpen"';

export const readInstitutions = async (tx: Tx, ids: readonly InstitutionId[]): Promise<ReadonlyMap<InstitutionId, Institution>> => {
  const rows = await tx.sql<Institution>('institutions-read', `select ${columns} from care_institutions where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((it) => [it.id, it]));
};

/** Of a region, and of whatever lies in it. */
export const institutionsIn = (tx: Tx, region: string): Promise<readonly Institution[]> =>
  tx.sql<Institution>(
    'institutions-in',
    `select ${columns} from care_institutions where region between $1 and $1 || '999999999999' order by region, name limit 500`,
    [region],
  );

/** Of the same name in the same county. */
export const namesakeOf = async (tx: Tx, region: string, name: string): Promise<Institution | undefined> => {
  const text = `select ${columns} from care_institutions where left(region, 6) = left($1, 6) and name = $2`;
  return (await tx.sql<Institution>('institutions-named', text, [region, name]))[0];
};

/** A bed is free as soon as whoever had it is no member any more, or is given nothing. */
const occupantsText = `
select c.institution_id::text as institution, c.person_id::text as "personId", c.nursing
from persons_in_care c join assistance a using (household_id) join households h on h.id = c.household_id
where c.institution_id = any($1::uuid[]) and a.status <> 'ended'
  and h.members @> jsonb_build_array(jsonb_build_object('personId', c.person_id::text))`;

export const readOccupants = async (tx: Tx, ids: readonly InstitutionId[]): Promise<ReadonlyMap<InstitutionId, readonly Occupant[]>> => {
  const rows = await tx.sql<Occupant & { institution: InstitutionId }>('institutions-occupants', occupantsText, [ids]);
  return Map.groupBy(rows, ({ institution }) => institution);
};

const write = `
insert into care_institutions (id, region, name, kind, beds, nursing_beds, open)
select id, region, name, kind, beds, nursing_beds, open
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, name text, kind text, beds integer, nursing_beds integer, open boolean)
on conflict (id) do update set name = excluded.name, kind = excluded.kind, beds = excluded.beds, nursing_beds = excluded.nursing_beds,
  open = excluded.open`;

export const writingInstitutions = (all: readonly Institution[]) => ({
  name: 'institutions-write',
  text: write,
  values: [JSON.stringify(all.map(({ nursingBeds, isOpen, ...it }) => ({ ...it, nursing_beds: nursingBeds, open: isOpen })))],
});
