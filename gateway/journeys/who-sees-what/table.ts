import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Columns of the table: a role, and the purpose of its own duty, for which a mask may open. */
export const columns = {
  clerk: 'assistance-application',
  surveyor: 'assistance-application',
  reviewer: 'assistance-application',
  decider: 'assistance-application',
  verifier: 'economic-verification',
  registrar: undefined,
  auditor: 'audit',
  partner: undefined,
  'standards-author': undefined,
  'standards-approver': undefined,
  /** whoever shows no token */
  anonymous: undefined,
  statistician: undefined,
  'medical-officer': 'medical-assistance',
  'medical-provider': undefined,
} as const;
export type Column = keyof typeof columns;
export const roles = Object.keys(columns) as readonly Column[];

const words = ['shown', 'masked', 'null', 'error'] as const;
export type Word = (typeof words)[number];

export type Cell = { readonly without: Word; readonly onDuty: Word };
/** `everywhere`: it hangs on no region, so that who asks from elsewhere sees the same, `but` some, who list nothing there */
export type Row = {
  readonly cells: Readonly<Record<Column, Cell>>;
  readonly everywhere: boolean;
  readonly but?: readonly string[];
};

const folder = import.meta.dirname;
const file = z.strictObject({
  columns: z.literal(roles.join(' ')),
  patterns: z.record(z.string(), z.string()).default({}),
  types: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The table as it was written by hand: a row for each `Type.field`. */
export function readTable(): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const name of readdirSync(join(folder, 'fields')).sort()) {
    const { patterns, types } = file.parse(parse(readFileSync(join(folder, 'fields', name), 'utf8')));
    for (const [type, fields] of Object.entries(types)) {
      for (const [field, text] of Object.entries(fields)) {
        const place = `${type}.${field}`;
        if (rows.has(place)) throw new Error(`${place} stands twice in the table`);
        rows.set(place, rowOf(text, patterns, place));
      }
    }
  }
  return rows;
}

/** A name of a pattern or a cell for each role; `shown` alone, or `masked>shown`: without and with the purpose of the role's duty. */
function rowOf(text: string, patterns: Readonly<Record<string, string>>, place: string): Row {
  const [, said = '', everywhere, but] = /^(.*?)( everywhere(?: but (.+))?)?$/.exec(text) ?? [];
  const cells = (patterns[said] ?? said).trim().split(/\s+/);
  if (cells.length !== roles.length) throw new Error(`${place}: ${cells.length} cells for ${roles.length} columns`);
  const of = Object.fromEntries(roles.map((role, at) => [role, cellOf(cells[at] ?? '', place)])) as Row['cells'];
  return { cells: of, everywhere: everywhere !== undefined, but: but?.split(' ') ?? [] };
}

function cellOf(text: string, place: string): Cell {
  const [without, onDuty = without] = text.split('>');
  const word = (it: string | undefined): Word => {
    const found = words.find((one) => one === it);
    if (!found) throw new Error(`${place}: ${it} is none of ${words.join(', ')}`);
    return found;
  };
  return { without: word(without), onDuty: word(onDuty) };
}

/** What stands in the other files: who may do what, role by role. */
export function readRights(name: string): ReadonlyMap<string, Readonly<Record<Column, string>>> {
  const shape = z.strictObject({ columns: z.literal(roles.join(' ')), rows: z.record(z.string(), z.string()) });
  const { rows } = shape.parse(parse(readFileSync(join(folder, name), 'utf8')));
  return new Map(
    Object.entries(rows).map(([row, text]) => {
      const cells = text.trim().split(/\s+/);
      if (cells.length !== roles.length) throw new Error(`${name}, ${row}: ${cells.length} cells for ${roles.length} columns`);
      return [row, Object.fromEntries(roles.map((role, at) => [role, cells[at] ?? ''])) as Record<Column, string>];
    }),
  );
}

/** The purposes that the gateway lets each role state. */
export function readPurposes(): Readonly<Record<Column, readonly string[]>> {
  const shape = z.strictObject(
    Object.fromEntries(roles.map((role) => [role, z.array(z.string())])) as Record<Column, z.ZodArray<z.ZodString>>,
  );
  return shape.parse(parse(readFileSync(join(folder, 'purposes.yaml'), 'utf8')));
}

/** What each problem says besides code, message and path. */
export const readProblems = (): Readonly<Record<string, readonly string[]>> =>
  z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(join(folder, 'problems.yaml'), 'utf8')));

/** Which answers of a report are shown, by the tier of the office that reads it. */
export function readAnswers(): Readonly<Record<string, Readonly<Record<string, Row>>>> {
  const rows = z.record(z.string(), z.string());
  const shape = z.strictObject({ columns: z.literal(roles.join(' ')), county: rows, township: rows });
  const { columns: _, ...tiers } = shape.parse(parse(readFileSync(join(folder, 'answers.yaml'), 'utf8')));
  return Object.fromEntries(
    Object.entries(tiers).map(([tier, of]) => [
      tier,
      Object.fromEntries(Object.entries(of).map(([item, text]) => [item, rowOf(text, {}, item)])),
    ]),
  );
}
