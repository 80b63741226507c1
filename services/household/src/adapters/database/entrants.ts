import { type Day, readResidentId } from '@jiuzhu/kernel';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import { open, type Sealed } from '@jiuzhu/vault';
import type { Entrant, Known, Reading } from '../../domain/entrant.ts';
import type { Statements } from '../../domain/timeline.ts';
import { numberPurpose, personColumns, personOf, type PersonRow } from './people-rows.ts';
import { statementColumns, statementOf, type StatementRow } from './statement-rows.ts';

export type Numbers = readonly (Sealed<string> | undefined)[];

const indexesOf = ({ vault }: Tx, number: Sealed<string>): readonly string[] => vault.blindIndexes(number, numberPurpose);

/** Two who register one number at the same instant wait for each other; under every key, since one of them may not know the newest yet. */
export const numberLocks = (tx: Tx, numbers: Numbers): readonly string[] =>
  numbers.flatMap((number) => (number ? indexesOf(tx, number) : [])).map((index) => `number/${index}`);

/** Registration is where a number opens: birth day and sex are read once, and rules never open it again. */
const readingOf = (number: Sealed<string>, today: Day): Reading => {
  const read = readResidentId(open(number), { today });
  return read.valid ? { born: read.birth, sex: read.sex } : { failed: read.failed };
};

const byIndex = `select ${personColumns}, p.id_index from people p where p.id_index = any($1::text[])`;
const ofPeople = `select ${statementColumns} from statements s
  where s.person_id = any($1::uuid[]) and s.superseded_at is null and (s.household_id is null or s.kind = 'membership')`;

/** For each number, in order: what it says, and whom the register already knows by it. */
export async function loadEntrants(tx: Tx, numbers: Numbers): Promise<readonly Entrant[]> {
  const today = dayOf(tx.now);
  const indexes = numbers.map((number) => (number ? indexesOf(tx, number) : []));
  const found = await tx.sql<PersonRow & { id_index: string }>('people-by-number', byIndex, [indexes.flat()]);
  const rows = found.length > 0 ? await tx.sql<StatementRow>('statements-of-people', ofPeople, [found.map(({ id }) => id)]) : [];
  const statements = rows.map((it) => statementOf(it, tx.vault));
  return numbers.map((number, at) => {
    if (!number) return {};
    const row = found.find(({ id_index }) => indexes[at]?.includes(id_index));
    const repeated = indexes.findIndex(([index]) => index === indexes[at]?.[0]) < at;
    return { reading: readingOf(number, today), repeated, ...(row ? { known: knownOf(row, statements) } : {}) };
  });
}

function knownOf(row: PersonRow, all: Statements): Known {
  const theirs = all.filter(({ person }) => person === row.id);
  const memberships = theirs.filter(({ kind }) => kind === 'membership');
  const household = memberships.find(({ to }) => to === undefined)?.household;
  const until = memberships
    .flatMap(({ to }) => to ?? [])
    .toSorted()
    .at(-1);
  return {
    person: personOf(row),
    ...(household ? { household } : {}),
    ...(until ? { until } : {}),
    statements: theirs.filter((it) => it.household === undefined),
  };
}
