import { day, type Id } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { numbering } from '../testing/numbering.ts';
import { type Entrant, type Given, identify } from './entrant.ts';

const today = day('2026-03-02');
const reading = { born: day('1980-05-06'), sex: 'male' } as const;
const person = { id: 'p' as Id<'person'>, ...reading, numbered: true };
const known = { person, statements: [] };
const who = (given: Partial<Given>, entrant: Entrant, on = today) =>
  identify({ name: {}, ...given }, entrant, on, today, numbering(), ['members', '0']);

describe('who a new member is', () => {
  it('is the person who is known by the number', () => {
    expect(who({ idNumber: {} }, { reading, known })).toMatchObject({ accepted: true, person: { id: 'p' } });
  });

  it('is somebody new with the birth day and sex that the number says', () => {
    expect(who({ idNumber: {} }, { reading })).toMatchObject({ accepted: true, person: { id: 'person-1', ...reading } });
  });

  it('is nobody who is a member elsewhere, or was until later than the day', () => {
    const elsewhere = { rejected: { problem: 'PersonInAnotherHousehold', path: ['members', '0', 'idNumber'] } };
    expect(who({ idNumber: {} }, { reading, known: { ...known, household: 'h' as Id<'household'> } })).toMatchObject(elsewhere);
    expect(who({ idNumber: {} }, { reading, known: { ...known, until: today } }, day('2026-03-01'))).toMatchObject(elsewhere);
    expect(who({ idNumber: {} }, { reading, known: { ...known, until: today } })).toMatchObject({ accepted: true });
  });

  it.each([
    ['a number whose check digit is wrong', {}, { reading: { failed: ['check-digit'] } }, 'idNumber'],
    ['neither a number nor a birth day', {}, {}, 'idNumber'],
    ['a birth day to come', { born: day('2026-03-03'), sex: 'male' }, {}, 'born'],
    ['a birth day that the number does not say', { born: day('1980-05-07') }, { reading }, 'born'],
    ['a sex that the number does not say', { sex: 'female' }, { reading }, 'sex'],
  ] as const)('is not told by %s, and the answer says which field', (_what, given, entrant, field) => {
    expect(who(given, entrant)).toMatchObject({
      rejected: { problem: 'InvalidInput', path: ['members', '0', field], message: expect.any(String) },
    });
  });

  it('was not a member before being born', () => {
    expect(who({ born: today, sex: 'male' }, {}, day('2026-03-01'))).toMatchObject({ rejected: { path: ['members', '0', 'born'] } });
  });
});
