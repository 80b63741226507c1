import { expect, it } from 'vitest';
import { aMember, anIncome, aSnapshot } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { judge } from './judge.ts';

/** One who may have to leave in extreme difficulty stands first, where the bit of a thirty-third member would be; all are adults of no income. */
const of = (members: number) => {
  const all = Array.from({ length: members }, (_, at) =>
    aMember(at + 1, at === members - 1 ? { absence: { reason: 'prison', since: '2020-01-01' as never } } : {}),
  );
  return judge(aSnapshot({ members: all, facts: all.map((_, at) => anIncome(at + 1, 0)) }), aLaw());
};

it('judges thirty members, of whom one who is away counts for nothing and no other does', () => {
  expect(of(30)).toMatchObject({ class: 'dibao', grants: [{ class: 'dibao', amount: 29 * 60_000 }] });
});

it.each([31, 32, 33])('does not judge %i members, of whom one would be taken for another, and says why', (members) => {
  const it = of(members);
  expect(it.class).toBe('undecidable');
  expect(it.class === 'undecidable' && it.needs.map(({ need }) => need)).toContain('countable-members');
});
