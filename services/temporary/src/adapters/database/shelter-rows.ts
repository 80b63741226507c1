import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { dueOf, shelterStatusOf, untoldDueOf } from '../../domain/shelter/standing.ts';
import type { Known, ShelterCase, ShelterId, Traits } from '../../domain/shelter/shelter-case.ts';
import { onlyShelterIds } from './only-ids.ts';

type Kept = Omit<ShelterCase, 'id' | 'region' | 'version' | 'person' | 'traits' | 'sampleHash' | 'notices'> &
  Partial<Pick<ShelterCase, 'notices'>>;
type Row = Pick<ShelterCase, 'id' | 'region' | 'version'> & {
  readonly person: Known['personId'] | null;
  readonly household: Id<'household'> | null;
  readonly traits: Partial<Traits>;
  readonly sample: string | null;
  readonly content: Kept;
};

const read = `
select id, region, version, person_id::text as person, household_id::text as household, traits, sample_hash as sample, content
from shelter_cases where id = any($1)`;

const caseIn = ({ person, household, sample, content, ...it }: Row): ShelterCase => ({
  // what was decided before a refusal was written has no letter
  ...{ ...it, notices: [], ...content },
  ...(person && household ? { person: { personId: person, householdId: household } } : {}),
  ...(sample ? { sampleHash: sample } : {}),
});

export const readShelterCases = async (tx: Tx, ids: readonly ShelterId[]): Promise<ReadonlyMap<ShelterId, ShelterCase>> => {
  const rows = await tx.sql<Row>('shelter-read', read, [onlyShelterIds(ids)]);
  return new Map(rows.map(caseIn).map((it) => [it.id, it]));
};

const write = `
insert into shelter_cases (id, region, status, person_id, household_id, traits, sample_hash, station_id, due_on, untold_on, content, version)
select id, region, status, person_id, household_id, traits, sample_hash, station_id, due_on, untold_on, content, version
from jsonb_to_record($1::jsonb) as r(id text, region text, status text, person_id uuid, household_id uuid, traits jsonb, sample_hash text,
  station_id uuid, due_on date, untold_on date, content jsonb, version integer)
on conflict (id) do update set status = excluded.status, person_id = excluded.person_id, household_id = excluded.household_id,
  sample_hash = excluded.sample_hash, station_id = excluded.station_id, due_on = excluded.due_on, untold_on = excluded.untold_on, content = excluded.content,
  version = excluded.version`;

/** What says who they are stands in columns of its own, so that it can be destroyed. The version counts the changes of this case: the stream is that of all. */
export const writeShelterCase = async (tx: Tx, all: ShelterCase, version: number): Promise<void> => {
  const { id, region, person, traits, sampleHash, version: _, ...content } = all;
  const row = {
    ...{ id, region, status: shelterStatusOf(all), person_id: person?.personId ?? null, household_id: person?.householdId ?? null, traits },
    ...{
      sample_hash: sampleHash ?? null,
      station_id: all.admission?.station ?? null,
      due_on: dueOf(all)?.day ?? null,
      untold_on: untoldDueOf(all)?.day ?? null,
      content,
      version,
    },
  };
  await tx.sql('shelter-write', write, [JSON.stringify(row)]);
};
