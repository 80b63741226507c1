import { into } from '@jiuzhu/service-kit';
import type { Account, Used } from '../../domain/settlement/account.ts';
import { newAccount } from '../../domain/settlement/account.ts';

type Figure = keyof Used;
/** Where each figure of an account stands, and what it is held to. */
const columns: Readonly<Record<Figure, string>> = {
  deductible: 'deductible',
  paid: 'paid',
  tiltDeductible: 'tilt_deductible',
  tilt: 'tilt',
};
const figures = Object.keys(columns) as readonly Figure[];

/** As a value of JSON with the names of the row. */
export type AccountRow = Readonly<Record<string, number>>;

export const accountOf = (row: AccountRow | null): Account => {
  if (row === null) return newAccount;
  const read = (suffix: string): Used =>
    Object.fromEntries(figures.map((figure) => [figure, row[`${columns[figure]}${suffix}`] ?? 0])) as unknown as Used;
  return { used: read(''), limits: read('_limit') };
};

const all = figures.flatMap((figure) => [columns[figure], `${columns[figure]}_limit`]);

/** The row as it is afterwards, whoever had none before. */
export const accountRow = (of: { readonly personId: string; readonly year: number; readonly pool: string }, { used, limits }: Account) => ({
  ...{ person_id: of.personId, year: of.year, pool: of.pool },
  ...Object.fromEntries(
    figures.flatMap((figure) => [
      [columns[figure], used[figure]],
      [`${columns[figure]}_limit`, limits[figure]],
    ]),
  ),
});

export const accountRows = into<ReturnType<typeof accountRow>>(
  'person_years',
  { person_id: 'uuid', year: 'integer', pool: 'text', ...Object.fromEntries(all.map((name) => [name, 'bigint'])) },
  `on conflict (person_id, year, pool) do update set ${all.map((name) => `${name} = excluded.${name}`).join(', ')}`,
);

export const streamOfYear = (personId: string, year: number): string => `person-year/${personId}/${String(year)}`;
