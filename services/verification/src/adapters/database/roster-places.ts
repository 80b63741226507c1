import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { streamOf } from '../../domain/household.ts';
import type { RosterPlace, Standing } from '../../domain/roster.ts';
import { partsOf, type PlaceKey, placeKey } from './roster-keys.ts';
import { newVerifications } from './verifications.ts';

type Row = {
  readonly roster_id: Id<'roster'>;
  readonly household_id: Id<'household'>;
  readonly standing: Standing;
  readonly request_id: Id<'request'> | null;
};

const read = `select p.roster_id, p.household_id, p.standing, p.request_id
from unnest($1::uuid[], $2::uuid[]) as k(roster_id, household_id) join roster_households p using (roster_id, household_id)`;

async function load(tx: Tx, keys: readonly PlaceKey[]): Promise<ReadonlyMap<PlaceKey, RosterPlace>> {
  const parts = keys.map(partsOf);
  const households = parts.map(({ household }) => household);
  const rows = await tx.sql<Row>('roster-places-read', read, [parts.map(({ roster }) => roster), households]);
  const candidates = await newVerifications.load(tx, [...new Set(households)]);
  return new Map(
    rows.map(({ roster_id, household_id, standing, request_id }) => [
      placeKey(roster_id, household_id),
      { standing, requestId: request_id ?? undefined, candidate: candidates.get(household_id) },
    ]),
  );
}

const write = `update roster_households p set standing = r.standing, request_id = r.request_id
from jsonb_to_recordset($1::jsonb) as r(roster_id uuid, household_id uuid, standing text, request_id uuid)
where p.roster_id = r.roster_id and p.household_id = r.household_id`;

/** Households of rosters, each with its turn; locked as the household is, so that whoever asks about it at the same moment is seen. */
export const rosterPlaces: Store<PlaceKey, RosterPlace> = {
  region: ({ candidate }) => candidate?.household.region ?? '',
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(partsOf(key).household)]])),
  load,
  save: async (tx, changes) => {
    const asked = changes.flatMap(({ key, after, ...rest }) => {
      const { candidate, asked: verification } = after;
      return candidate && verification ? [{ ...rest, key: partsOf(key).household, before: candidate, after: verification }] : [];
    });
    await newVerifications.save(tx, asked);
    const rows = changes.map(({ key, after }) => {
      const { roster, household } = partsOf(key);
      return { roster_id: roster, household_id: household, standing: after.standing, request_id: after.requestId ?? null };
    });
    return { name: 'roster-places-write', text: write, values: [JSON.stringify(rows)] };
  },
  persons: ({ asked }) => asked?.household.members.map(({ personId }) => personId) ?? [],
};
