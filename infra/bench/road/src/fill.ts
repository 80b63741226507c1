import type { Pool } from 'pg';

/** So many dossiers of two sheets, each with the head of its stream; answers their ids. */
export async function fill(admin: Pool, count: number): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `with made as (insert into dossier.dossiers (id, region, total, version) select gen_random_uuid(), '990000001', 3, 1 from generate_series(1, $1) returning id),
      sheets as (insert into dossier.sheets (dossier, nr, amount) select id, nr, nr from made, generate_series(1, 2) as nr),
      heads as (insert into dossier.kit_stream (name, version) select 'dossier/' || id, 1 from made)
    select id from made`,
    [count],
  );
  // Of these alone: a plan made for a table that is known to be empty reads all of it, and is kept while it grows.
  await admin.query('analyze dossier.dossiers, dossier.sheets, dossier.kit_stream');
  return rows.map(({ id }) => id);
}
