import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Vault } from '@jiuzhu/vault';
import type { Illness, Statement } from '../../domain/statement.ts';
import type { Statements } from '../../domain/timeline.ts';
import { sealedText } from './sealed-text.ts';

/** Days as text: the driver's own dates have a time of day and a zone. */
export const statementColumns = `s.id, s.household_id, s.person_id, s.kind, s.value, s.valid_from::text, s.valid_to::text, s.source, s.evidence`;

export type StatementRow = {
  readonly id: string;
  readonly household_id: string | null;
  readonly person_id: string | null;
  readonly kind: string;
  readonly value: object;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly source: string;
  readonly evidence: readonly string[];
};

/** A diagnosis is bound to the row that states it. */
export const diagnosisOf = (statement: string) => ({ column: 'statements.diagnosis', row: statement });

/** The value stays sealed: it opens, if at all, where it is shown. */
export function statementOf(row: StatementRow, vault: Vault): Statement {
  const { id, household_id, person_id, kind, value, valid_from, valid_to, source, evidence } = row;
  const diagnosis = 'diagnosis' in value ? vault.decrypt(String(value.diagnosis), diagnosisOf(id)) : undefined;
  return {
    id,
    kind,
    value: diagnosis ? { ...value, diagnosis } : value,
    ...(household_id === null ? {} : { household: household_id }),
    ...(person_id === null ? {} : { person: person_id }),
    from: valid_from,
    ...(valid_to === null ? {} : { to: valid_to }),
    source,
    evidence,
  } as Statement;
}

const rowOf = (it: Statement, vault: Vault): StatementRow => ({
  id: it.id,
  household_id: it.household ?? null,
  person_id: it.person ?? null,
  kind: it.kind,
  value: it.kind === 'illness' ? sealedAtRest(it.id, it.value, vault) : it.value,
  valid_from: it.from,
  valid_to: it.to ?? null,
  source: it.source,
  evidence: it.evidence,
});

const sealedAtRest = (id: string, { diagnosis, ...open }: Illness, vault: Vault): object =>
  diagnosis ? { ...open, diagnosis: vault.encrypt(sealedText(diagnosis), diagnosisOf(id)) } : open;

const insert = `insert into statements (id, household_id, person_id, kind, value, valid_from, valid_to, recorded_at, source, evidence)
  select id, household_id, person_id, kind, value, valid_from, valid_to, $2, source, evidence from jsonb_to_recordset($1::jsonb) as r(
    id uuid, household_id uuid, person_id uuid, kind text, value jsonb, valid_from date, valid_to date, source text, evidence text[])`;

/** What is no longer said is superseded, what is newly said is added; no row is ever changed otherwise. */
export async function saveStatements(tx: Tx, before: Statements, after: Statements): Promise<void> {
  const was = new Map(before.map((it) => [it.id, it]));
  const is = new Map(after.map((it) => [it.id, it]));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  const made = [...is.values()].filter(({ id }) => !was.has(id)).map((it) => rowOf(it, tx.vault));
  const supersede = 'update statements set superseded_at = $2 where id = any($1::uuid[])';
  if (gone.length > 0) await tx.sql('statements-supersede', supersede, [gone, tx.now]);
  if (made.length > 0) await tx.sql('statements-insert', insert, [JSON.stringify(made), tx.now]);
}
