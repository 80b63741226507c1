import { readStandards, resolve } from '@jiuzhu/policy';
import { addMonths, type Day, day, type Fen, fen, type Id, regionCode } from '@jiuzhu/kernel';
import type { Authorisation } from '../domain/authorisation.ts';
import { limitsLaw, type Limits } from '../domain/law.ts';
import type { Declared, Household, Member, Obligor } from '../domain/household.ts';
import { usualScope } from '../domain/sources.ts';

export const today: Day = day('2026-03-02');

/** The nth id of a kind. */
export const idOf = <K extends string>(kind: K, n: number): Id<K> =>
  `00000000-0000-8000-8${String(kind.length).padStart(3, '0')}-${String(n).padStart(12, '0')}` as Id<K>;

export const person = (n: number): Id<'person'> => idOf('person', n);

/** Of age today, unless told otherwise. */
export const aMember = (n: number, it: Partial<Member> = {}): Member => ({
  personId: person(n),
  relation: n === 1 ? 'head' : 'other',
  born: addMonths(today, -40 * 12),
  ...it,
});

/** Two adults and a child, who declared nothing. */
export const aHousehold = (it: Partial<Household> = {}): Household => ({
  id: idOf('household', 1),
  region: regionCode('990000001001'),
  settlement: 'rural',
  members: [aMember(1), aMember(2, { relation: 'spouse' }), aMember(3, { relation: 'child', born: addMonths(today, -8 * 12) })],
  obligors: [],
  declared: [],
  ended: false,
  asOf: today,
  sourceVersion: 1,
  ...it,
});

export const aDeposit = (amount: Fen, it: Partial<Declared> = {}): Declared => ({
  id: idOf('fact', 1),
  personId: person(1),
  kind: 'property',
  item: 'deposit',
  amount,
  asOf: today,
  ...it,
});

export const aWage = (amount: Fen, months = 12, it: Partial<Declared> = {}): Declared => ({
  id: idOf('fact', 2),
  personId: person(1),
  kind: 'income',
  item: 'wage',
  amount,
  months,
  asOf: today,
  ...it,
});

/** Signed by all of `aHousehold` today, for a year. */
export const anAuthorisation = (it: Partial<Authorisation> = {}): Authorisation => ({
  id: idOf('authorisation', 1),
  householdId: idOf('household', 1),
  region: regionCode('990000001001'),
  purpose: 'social-assistance',
  signatures: [{ personId: person(1) }, { personId: person(2) }, { personId: person(3), guardianId: person(1) }],
  scope: usualScope('social-assistance'),
  obligors: false,
  signedOn: today,
  validUntil: addMonths(today, 12),
  documentHash: '0'.repeat(64),
  ...it,
});

export const yuanOf = (amount: number): Fen => fen(amount * 100);

/** A grown child of the first member, who lives elsewhere. */
export const anObligor = (n: number, it: Partial<Obligor> = {}): Obligor => ({
  personId: person(n),
  relation: 'child',
  of: person(1),
  born: addMonths(today, -35 * 12),
  ...it,
});

/** Who puts a question at the window of the township, with nothing committed to. */
export const asking = { askedBy: { officer: 'clerk-1', agency: 'township-990000001' }, commitments: [] } as const;

type Written = { readonly id: string; readonly unit: string; readonly value: unknown };

/** The limits of a region that has written these, and no other. */
export const limitsOf = (...written: readonly Written[]): Limits => {
  const files = written.map(({ id, unit, value }) => ({
    name: `${id}.yaml`,
    text: JSON.stringify({
      ...{ id, unit, region: '99' },
      values: [
        { from: '2020-01-01', publishedAt: '2020-01-01', value, illustrative: true, ref: { doc: '示例', title: '示例', issuer: '示例' } },
      ],
    }),
  }));
  const found = resolve(readStandards(files, { allowIllustrative: true, laws: [limitsLaw] }), limitsLaw, regionCode('990000001001'), today);
  if (found.kind === 'missing') throw new Error(found.parameter);
  return found.standards;
};

const forEach = (tekun: number, dibao: number, margin: number, rigid: number) => ({ tekun, dibao, margin, rigid });

/** 600 yuan a person and month in the country; two years' standard of money; one vehicle for the margin household, none for the one on subsistence. */
export const theLimits: readonly Written[] = [
  { id: 'subsistence.standard', unit: 'fen_per_person_month', value: { urban: 80_000, rural: 60_000 } },
  { id: 'subsistence.property.comparator', unit: 'choice', value: 'le' },
  { id: 'subsistence.property.financial-assets', unit: 'bp', value: forEach(20_000, 20_000, 30_000, 40_000) },
  { id: 'subsistence.property.vehicles', unit: 'count', value: forEach(0, 0, 1, 1) },
  { id: 'subsistence.property.homes', unit: 'count', value: forEach(1, 1, 1, 2) },
  { id: 'subsistence.property.home-area', unit: 'dm2', value: forEach(3_000, 3_000, 3_000, 3_000) },
  { id: 'subsistence.property.businesses', unit: 'count', value: forEach(0, 0, 0, 0) },
  { id: 'subsistence.property.machinery', unit: 'count', value: forEach(0, 0, 0, 0) },
];
