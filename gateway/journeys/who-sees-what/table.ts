import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Of whom the table speaks: a role, and the purpose of its own duty, for which a mask may open. */
export const duties = {
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
  'education-officer': 'education-assistance',
} as const;
export type Role = keyof typeof duties;
export const roles = Object.keys(duties) as readonly Role[];

const words = ['shown', 'masked', 'null', 'error'] as const;
export type Word = (typeof words)[number];

export type Cell = { readonly without: Word; readonly onDuty: Word };
/** `everywhere`: it hangs on no region, so that who asks from elsewhere sees the same, `but` some, who list nothing there */
export type Row = {
  readonly cells: Readonly<Record<Role, Cell>>;
  readonly everywhere: boolean;
  readonly but?: readonly string[];
};

const folder = import.meta.dirname;
const file = z.strictObject({
  patterns: z.record(z.string(), z.string()).default({}),
  types: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The table as it was written by hand: a row for each `Type.field`. */
export function readTable(): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const name of readdirSync(join(folder, 'fields')).sort()) {
    const { patterns, types } = file.parse(read(join('fields', name)));
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

/** A name of a pattern, or who sees what: `shown to clerk; null to others`. `masked>shown`: without and with the purpose of the role's duty. */
function rowOf(text: string, patterns: Readonly<Record<string, string>>, place: string): Row {
  const [, said = '', everywhere, but] = /^(.*?)( everywhere(?: but (.+))?)?$/.exec(text) ?? [];
  const told = new Map<string, Cell>();
  for (const clause of (patterns[said] ?? said).split('; ')) {
    const [, word = '', named = ''] = /^(\S+) to (.+)$/.exec(clause) ?? [];
    for (const role of named.split(' ')) {
      if (told.has(role)) throw new Error(`${place} speaks twice of ${role}`);
      told.set(role, cellOf(word, place));
    }
  }
  const { others, everybody, ...named } = Object.fromEntries(told);
  const rest = others ?? everybody;
  if (!rest || (everybody && told.size > 1)) throw new Error(`${place} does not say what others see`);
  onlyRoles(Object.keys(named), place);
  return {
    cells: Object.fromEntries(roles.map((role) => [role, named[role] ?? rest])) as Row['cells'],
    everywhere: everywhere !== undefined,
    but: onlyRoles(but?.split(' ') ?? [], place),
  };
}

function onlyRoles(named: readonly string[], place: string): readonly string[] {
  const unknown = named.filter((it) => !roles.some((role) => role === it));
  if (unknown.length > 0) throw new Error(`${place}: ${unknown.join(', ')} is no role`);
  return named;
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

/** Who may do what: nobody but whoever is named, at a county alone where that is said. */
export function readRights(name: string): ReadonlyMap<string, Readonly<Partial<Record<Role, 'anywhere' | 'county'>>>> {
  const rows = z.record(z.string(), z.string()).parse(read(name));
  return new Map(
    Object.entries(rows).map(([row, text]) => {
      const named = text.split(' ').map((it) => it.split('@'));
      onlyRoles(
        named.map(([role = '']) => role),
        row,
      );
      return [row, Object.fromEntries(named.map(([role = '', at = 'anywhere']) => [role, z.enum(['anywhere', 'county']).parse(at)]))];
    }),
  );
}

/** By whom a signed route is answered, and by whom nothing is opened. */
export const readRoutes = (): ReadonlyMap<string, Row> => new Map(Object.entries(rowsIn(read('routes.yaml'))));

/** The purposes that the gateway lets each role state. */
export function readPurposes(): Readonly<Record<Role, readonly string[]>> {
  const shape = z.strictObject(
    Object.fromEntries(roles.map((role) => [role, z.array(z.string())])) as Record<Role, z.ZodArray<z.ZodString>>,
  );
  return shape.parse(read('purposes.yaml'));
}

/** What each problem says besides code, message and path. */
export const readProblems = (): Readonly<Record<string, readonly string[]>> =>
  z.record(z.string(), z.array(z.string())).parse(read('problems.yaml'));

/** Which answers of a report are shown, by the tier of the office that reads it. */
export const readAnswers = (): Readonly<Record<'county' | 'township', Readonly<Record<string, Row>>>> => {
  const { county, township } = z.strictObject({ county: z.unknown(), township: z.unknown() }).parse(read('answers.yaml'));
  return { county: rowsIn(county), township: rowsIn(township) };
};

const rowsIn = (told: unknown): Readonly<Record<string, Row>> =>
  Object.fromEntries(Object.entries(z.record(z.string(), z.string()).parse(told)).map(([place, text]) => [place, rowOf(text, {}, place)]));

const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
