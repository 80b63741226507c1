import { fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifiedSums, declaredSums } from '../../domain/sum.ts';
import { takeAnswers } from '../../domain/take-answers.ts';
import { aDeposit, aHousehold, anAuthorisation, aWage, person } from '../../testing/builders.ts';
import { worldAnswers } from './simulated-world.ts';

const honest = { differs: [], hiddenOneIn: 0 };
const household = aHousehold({
  declared: [aDeposit(fen(500)), aWage(fen(100)), aDeposit(fen(7), { item: 'home', personId: undefined, area: 6_000 })],
});
const questions = household.members.map(({ personId }) => ({ personId, items: anAuthorisation().scope }));

describe('the simulated agencies', () => {
  it('know what was declared, and what is the household’s they know of its head', () => {
    expect(verifiedSums(takeAnswers(questions, worldAnswers(household, questions, honest)))).toEqual(declaredSums(household));
  });

  it('answer the same questions the same, always', () => {
    const oneIn = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(oneIn, (hiddenOneIn) => {
        const ask = () => worldAnswers(household, questions, { differs: [], hiddenOneIn });
        expect(ask()).toEqual(ask());
      }),
    );
  });

  it('hold a deposit of every person that nobody declared, when so ordered', () => {
    const answers = worldAnswers(household, [{ personId: person(2), items: ['bankAccount'] }], { differs: [], hiddenOneIn: 1 });
    expect(answers[0]?.status).toBe('HIT');
  });

  it('disagree about the first person by what was ordered, down to nothing and not below', () => {
    const of = (amount: number) =>
      worldAnswers(household, [{ personId: person(1), items: ['bankAccount'] }], {
        differs: [{ item: 'bankAccount', amount }],
        hiddenOneIn: 0,
      })[0]?.findings[0]?.amount;
    expect([of(1), of(-200), of(-900)]).toEqual([501, 300, 0]);
  });

  it('fail where they know nothing of an item, and do not call it a miss', () => {
    expect(worldAnswers(household, [{ personId: person(1), items: ['hivStatus', 'nothing'] }], honest).map(({ status }) => status)).toEqual(
      ['ERROR', 'ERROR'],
    );
  });
});
