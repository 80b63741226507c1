import { residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import { pick, weighted } from '../draw/weighted.ts';
import type { Household } from '../household.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { readTable } from '../tables/read-table.ts';

export type Identity = { readonly name: string; readonly number: string };

/** Never issued to any place. */
const area = '990000';
/** "On trial": every given name begins with it, so that nobody takes one of these people for real. */
const marker = '试';
const seconds = Array.from('安宁康乐平和顺福田园春秋江河山石');

const rows = readTable('surname');
const surnames = weighted(rows.map((row) => [row.text('surname'), row.number('weight')]));
const compounds = weighted(rows.filter((row) => row.text('compound') === 'yes').map((row) => [row.text('surname'), row.number('weight')]));

/**
 * A name and a number of somebody who does not exist. The check digit is right only where a test asks for it (`valid`); otherwise it is wrong,
 * and nothing that checks numbers takes this one. A number is not unique beyond a thousand of one birthday, as the form has no room for more.
 */
export const identityOf = (population: Population, household: Household, no: number, check: 'valid' | 'wrong' = 'wrong'): Identity => {
  const source = sourceOf(population, household.place);
  const member = household.members[no];
  if (!member) throw new RangeError('the household has no such member');
  const isHead = no === 0;
  const surname = pick(isHead && household.corner === 'compound-surname' ? compounds : surnames, draw(source, field.surname, no));
  const second = seconds[whole(0, seconds.length - 1, draw(source, field.givenName, no))] ?? '';
  const name = `${surname}${marker}${isHead && household.corner === 'one-character-name' ? '' : second}`;
  const order = whole(0, 499, draw(source, field.identitySequence, no)) * 2 + (member.sex === 'male' ? 1 : 0);
  const birth = member.born.replaceAll('-', '');
  const sequence = String(order).padStart(3, '0');
  if (isHead && household.corner === 'fifteen-digit-number') return { name, number: `${area}${birth.slice(2)}${sequence}` };
  const number = residentIdWithCheckDigit(`${area}${birth}${sequence}`);
  return { name, number: check === 'valid' ? number : withWrongDigit(number) };
};

const withWrongDigit = (number: string): string => {
  const last = number.at(-1) ?? '0';
  return `${number.slice(0, -1)}${last === 'X' ? '0' : (Number(last) + 1) % 10}`;
};
