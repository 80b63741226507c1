import { ageOn } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Household, Member } from '../household.ts';
import { noIncome } from '../money/sums.ts';

/** The household with one member otherwise. */
export const change = (household: Household, no: number, otherwise: Partial<Member>): Household => ({
  ...household,
  members: household.members.map((member, at) => (at === no ? { ...member, ...otherwise } : member)),
});

/** What follows from having been born on another day, and nothing that contradicts it: no work, no income, school by age. */
export const bornOn = (born: Day, asOf: Day): Partial<Member> => {
  const age = ageOn(born, asOf);
  const schooling = age >= 6 && age < 15 ? 'primary' : age >= 15 && age < 18 ? 'senior' : 'none';
  const labour = age < 16 || age >= 80 ? 'none' : 'full';
  return { born, age, schooling, labour, student: schooling !== 'none', employed: false, income: noIncome, away: undefined };
};
