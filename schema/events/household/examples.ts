import { addDays, type Day, day, type Fen, fen, type Id } from '@jiuzhu/kernel';
import type { Fact } from './fact.ts';
import type { Member } from './member.ts';

const id = <K extends string>(last: number): Id<K> => `00000000-0000-8000-8000-${String(last).padStart(12, '0')}` as Id<K>;

export const exampleDay: Day = day('2026-03-02');
export const exampleHousehold: Id<'household'> = id(1);
export const exampleOther: Id<'household'> = id(2);

export const exampleMember: Member = {
  personId: id(11),
  relation: 'head',
  born: day('1958-04-01'),
  labour: 'none',
  disability: { kind: 'physical', grade: 2 },
  majorIllness: false,
  student: false,
  employed: false,
};

const amount: Fen = fen(96_000);

export const exampleFact: Fact = {
  id: id(21),
  personId: exampleMember.personId,
  kind: 'income',
  item: 'transfer',
  amount,
  months: 12,
  asOf: addDays(exampleDay, -1),
  source: 'declared',
  evidence: ['0'.repeat(64)],
};
