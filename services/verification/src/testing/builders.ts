import { addMonths, type Day, day, type Fen, fen, type Id, regionCode } from '@jiuzhu/kernel';
import type { Authorisation } from '../domain/authorisation.ts';
import type { Declared, Household, Member } from '../domain/household.ts';
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
  signedOn: today,
  validUntil: addMonths(today, 12),
  documentHash: '0'.repeat(64),
  ...it,
});

export const yuanOf = (amount: number): Fen => fen(amount * 100);
