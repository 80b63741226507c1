import { at, type Seen } from './seen.ts';
import type { Role, Row, Word } from './table.ts';

/** Who looked: a role, whether for the purpose of its duty, and whether from the region where the household lives. */
export type Looker = { readonly role: Role; readonly onDuty: boolean; readonly elsewhere: boolean };

const expectedOf = ({ cells, everywhere, but = [] }: Row, { role, onDuty, elsewhere }: Looker): Word => {
  const cell = onDuty ? cells[role].onDuty : cells[role].without;
  return elsewhere && (!everywhere || but.includes(role)) && cell !== 'error' ? 'null' : cell;
};

const isMasked = (value: unknown, secrets: readonly string[]): boolean =>
  typeof value === 'string' && value.includes('*') && secrets.every((secret) => !value.includes(secret));

/** Where what was shown of all that was asked for is not what the table says; what was never met was not shown. */
export function differences(
  table: ReadonlyMap<string, Row>,
  asked: ReadonlySet<string>,
  seen: Seen,
  looker: Looker,
  secrets: readonly string[],
): readonly string[] {
  return [...new Set([...asked, ...seen.keys()])].flatMap((field) => {
    const { values, codes } = at(seen, field);
    const row = table.get(field);
    if (!row) return [`${field} is not in the table${codes.length > 0 ? `: ${codes.join(', ')}` : ''}`];
    const expected = expectedOf(row, looker);
    const shown = shownOf(values, codes, secrets, isPersonal(row));
    return shown === expected ? [] : [`${field}: ${shown}, and the table says ${expected}`];
  });
}

const isPersonal = ({ cells }: Row): boolean =>
  Object.values(cells).some(({ without, onDuty }) => without === 'masked' || onDuty === 'masked');

/** In one word what came of a field, wherever it was met. Of a personal field every value is held to be a secret or a mask, nothing else. */
function shownOf(values: readonly unknown[], codes: readonly string[], secrets: readonly string[], personal: boolean): string {
  if (codes.length > 0) return codes.every((code) => code === 'FORBIDDEN') && values.length === 0 ? 'error' : `error ${codes.join(', ')}`;
  if (values.length === 0) return 'null';
  if (!personal) return 'shown';
  if (values.every((value) => isMasked(value, secrets))) return 'masked';
  return values.some((value) => secrets.includes(value as string)) && values.every((value) => !isMasked(value, secrets))
    ? 'shown'
    : 'partly masked';
}
