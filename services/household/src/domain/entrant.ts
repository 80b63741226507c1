import { type Day, reject, type ResidentIdCheck, type Sex } from '@jiuzhu/kernel';
import type { Household, HouseholdId, Person } from './household.ts';
import type { Secret } from './statement.ts';
import type { NewId, Statements } from './timeline.ts';

/** What a resident ID number says, read once where it is sealed. */
export type Reading = { readonly born: Day; readonly sex: Sex } | { readonly failed: readonly ResidentIdCheck[] };

/** Who is already in the register under the number: whether in a household, and until when in another one. */
export type Known = { readonly person: Person; readonly household?: HouseholdId; readonly until?: Day; readonly statements: Statements };

/** What an ID number led to before anything is decided; without a number, to nothing. */
export type Entrant = {
  readonly reading?: Reading;
  readonly known?: Known;
  /** another before it in the same input has the same number */ readonly repeated?: boolean;
};

export type Given = {
  readonly name: Secret;
  readonly idNumber?: Secret | undefined;
  readonly born?: Day | undefined;
  readonly sex?: Sex | undefined;
};

const wording: Readonly<Record<ResidentIdCheck, string>> = {
  length: '公民身份号码应为 18 位',
  charset: '公民身份号码只含数字，末位可为 X',
  date: '公民身份号码中的出生日期不存在',
  future: '公民身份号码中的出生日期晚于今天',
  'too-old': '公民身份号码中的出生日期过早',
  'check-digit': '公民身份号码的校验码不符',
};

const invalid = (field: string, message: string, at: readonly string[]) => reject('InvalidInput', { path: [...at, field], message });

/**
 * Who somebody is: the person known by the number, or a new one. `at` is the path of them in the input.
 * Problems: InvalidInput (number, birth day), PersonTwice.
 */
export function recognise(
  given: Given,
  { reading, known, repeated = false }: Entrant,
  on: Day,
  today: Day,
  newId: NewId,
  at: readonly string[],
) {
  if (reading && 'failed' in reading) return invalid('idNumber', wording[reading.failed[0] ?? 'length'], at);
  if (repeated) return reject('PersonTwice', { path: [...at, 'idNumber'] });
  const born = reading?.born ?? given.born;
  const sex = reading?.sex ?? given.sex;
  if (born === undefined || sex === undefined) return invalid('idNumber', '没有公民身份号码的，应填写出生日期和性别', at);
  if (born > today) return invalid('born', '出生日期不能晚于今天', at);
  if (given.born !== undefined && given.born !== born) return invalid('born', '出生日期与公民身份号码不符', at);
  if (given.sex !== undefined && given.sex !== sex) return invalid('sex', '性别与公民身份号码不符', at);
  if (on < born) return invalid('born', '起始日期不能早于出生日期', at);
  if (known) return { accepted: true, person: known.person, known: known.statements } as const;
  const enters = { name: given.name, ...(given.idNumber ? { number: given.idNumber } : {}) };
  const person: Person = { id: newId('person'), born, sex, numbered: given.idNumber !== undefined, enters };
  return { accepted: true, person, known: [] } as const;
}

/** Who a new member is. Nobody lives in two households. Problems: those of `recognise`, PersonInAnotherHousehold. */
export function identify(given: Given, entrant: Entrant, on: Day, today: Day, newId: NewId, at: readonly string[]) {
  const who = recognise(given, entrant, on, today, newId, at);
  const { known } = entrant;
  if (who.accepted && known && (known.household !== undefined || (known.until !== undefined && on < known.until)))
    return reject('PersonInAnotherHousehold', { path: [...at, 'idNumber'] });
  return who;
}

/**
 * The household with a member's number, who was registered without. It may be nobody else's, and must say the birth day and sex that are known.
 * Problems: InvalidInput, PersonTwice.
 */
export function numbered(household: Household, id: Person['id'], number: Secret, { reading, known }: Entrant) {
  const person = household.people.find((it) => it.id === id);
  if (!person || person.numbered) return invalid('idNumber', '该人员已登记公民身份号码', []);
  if (!reading || 'failed' in reading) return invalid('idNumber', wording[reading?.failed[0] ?? 'length'], []);
  if (known) return reject('PersonTwice', { path: ['idNumber'] });
  if (reading.born !== person.born || reading.sex !== person.sex) return invalid('idNumber', '号码与已登记的出生日期或性别不符', []);
  const people = household.people.map((it) => (it === person ? { ...person, numbered: true, gets: number } : it));
  return { accepted: true, household: { ...household, people } } as const;
}
