import { expect, it } from 'vitest';
import { codes, inGraph } from './codes.ts';
import { idOf, namedIdOf, onlyIds, onlyIdsOf } from './ids.ts';
import { calendarDay, documentNumber } from './texts.ts';

const id = '019b0000-0000-7000-8000-000000000001';

it('an id is a UUID in lower case, by itself or after what it is of, and nothing else leads anywhere', () => {
  expect(onlyIds([id, id.toUpperCase(), `${id}0`, `kind/${id}`, ''])).toEqual([id]);
  expect(onlyIdsOf('kind')([id, `kind/${id}`, `kinds/${id}`, 'kind/'])).toEqual([`kind/${id}`]);
  expect([idOf('thing').safeParse(id).success, idOf('thing').safeParse(`${id}\n`).success]).toEqual([true, false]);
  expect([namedIdOf('kind').safeParse(`kind/${id}`).success, namedIdOf('kind').safeParse(id).success]).toEqual([true, false]);
});

it('a code is read as the graph spells it, and is the domain’s again', () => {
  expect(inGraph('not-yet-due')).toBe('not_yet_due');
  expect(codes(['not-yet-due', 'due']).parse('not_yet_due')).toBe('not-yet-due');
  expect(codes(['not-yet-due', 'due']).safeParse('not-yet-due').success).toBe(false);
});

it('a day is one of the calendar, and a document has its number', () => {
  expect([calendarDay.safeParse('2026-02-28').success, calendarDay.safeParse('2026-02-29').success]).toEqual([true, false]);
  expect([documentNumber.safeParse('示例民函〔2031〕5号').success, documentNumber.safeParse('示例民函5号').success]).toEqual([true, false]);
});
