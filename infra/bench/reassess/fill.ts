import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { addMonths, firstOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { basedOn, basisText } from '@jiuzhu/subsistence/bases';
import { briefOf, personsIn } from '@jiuzhu/subsistence/brief';
import { classify } from '@jiuzhu/subsistence/classify';
import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { toldOf } from '../../oracle/households/told.ts';
import { caseOf, households, population } from '../../population/index.ts';

const columns = `household_id, region, class, status, total, grants, recognised_until, due_month, decision, decisions, version, basis, based_on, content`;

/**
 * A region of so many households that are given something or recognised, as they were decided on one day by one law: those of the population that are none of it are passed over. Answers
 * how many there are of each class.
 */
export async function fill(admin: pg.Pool, count: number, law: EntitlementLaw, on: Day, table = 'assistance'): Promise<string> {
  const classes = new Map<string, number>();
  const client = await admin.connect();
  const rows = Readable.from(chunks(assessed(law, on), count, classes));
  await pipeline(rows, client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  client.release();
  await admin.query(`vacuum (analyze) ${table}`);
  return [...classes]
    .map(([of, many]) => `${of} ${many}`)
    .sort()
    .join(', ');
}

function* assessed(law: EntitlementLaw, on: Day) {
  const people = population({ seed: 42, mode: 'stress' });
  for (const household of households(people, 0, 7_000_000)) {
    const snapshot = toldOf(caseOf(people, household), on);
    const brief = briefOf(snapshot);
    const { class: of, grants } = classify(brief, law, on);
    if (of !== 'none' && of !== 'undecidable') yield { snapshot, brief, of, grants };
  }
}
type Assessed = ReturnType<typeof assessed> extends Generator<infer T> ? T : never;

function* chunks(all: Iterable<Assessed>, count: number, classes: Map<string, number>) {
  let done = 0;
  let chunk = '';
  for (const it of all) {
    classes.set(it.of, (classes.get(it.of) ?? 0) + 1);
    chunk += rowOf(it);
    done += 1;
    if (done === count) break;
    if (chunk.length > 1 << 20) {
      yield chunk;
      chunk = '';
    }
  }
  if (done < count) throw new Error(`the population has ${done} such households, and not ${count}`);
  yield chunk;
}

const rowOf = ({ snapshot, brief, of, grants }: Assessed): string => {
  const { day, household } = snapshot;
  const persons = personsIn(snapshot);
  const decision = `subsistence-case/${household.id}/1`;
  const from = firstOfMonth(addMonths(day, 1));
  const given = grants.map(({ class: grant, member, amount }) => ({
    ...{ class: grant, amount, from },
    ...(member === undefined ? {} : { personId: persons[member] }),
  }));
  const bases = [{ decision, day, persons, brief }] as unknown as Parameters<typeof basisText>[0];
  return `${[
    ...[household.id, household.region, of, 'running', grants.reduce((sum, { amount }) => sum + amount, 0), JSON.stringify(given)],
    ...['\\N', '\\N', decision, 0, 0, basisText(bases), JSON.stringify(basedOn(bases)), JSON.stringify({ decidedOn: day })],
  ].join('\t')}\n`;
};
