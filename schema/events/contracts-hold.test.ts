import { expect, it } from 'vitest';
import { caseMoved, caseTypes, type CaseOwner } from './case-moved.ts';
import { factsRecorded } from './household/facts-recorded.ts';
import { householdErased } from './household/household-erased.ts';
import { householdMerged } from './household/household-merged.ts';
import { householdMoved } from './household/household-moved.ts';
import { householdRegistered } from './household/household-registered.ts';
import { householdSplit } from './household/household-split.ts';
import { membersChanged } from './household/members-changed.ts';

const contracts = [householdRegistered, membersChanged, householdMoved, factsRecorded, householdSplit, householdMerged, householdErased];
const programmes = Object.keys(caseTypes) as CaseOwner[];

it('writes each example of the household’s events as it reads it', () => {
  for (const it of contracts) expect(it.decode(it.example)).toEqual(it.example);
});

it('lets every programme say where its cases stand, under its own name and type', () => {
  for (const owner of programmes) {
    const contract = caseMoved(owner);
    expect(contract.type).toBe(`${owner}.case-moved.v1`);
    expect(contract.decode(contract.example).caseType).toBe(caseTypes[owner]);
  }
});

it('lets no programme speak of another’s case', () => {
  const { example } = caseMoved('medical');
  expect(() => caseMoved('subsistence').decode(example)).toThrow('caseType');
});
