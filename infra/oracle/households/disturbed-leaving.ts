import { addMonths } from '@jiuzhu/kernel';
import { inHousehold } from './disturbed.ts';
import type { Disturbed, Fact } from './disturbed.ts';

/** Few apply alone, and fewer beside somebody who leaves the household for extreme difficulty: some are made so, about the margin of those who stay. */
export const disturbedLeaving: Disturbed = {
  'alone beside one in extreme difficulty': {
    share: 0.08,
    disturb: (it, draw, law) => {
      const [one, old, ...others] = it.household.members;
      const template = it.household.facts.find(({ kind }) => kind === 'income');
      if (!one || !old || !template || !it.survey) return it;
      const standard = law.standard[it.household.settlement];
      const earned = Math.round(standard * (others.length + 1) * (0.9 + 0.7 * draw('earned')));
      const income = (personId: Fact['personId'], amount: number): Fact => ({
        ...{ ...template, personId, months: 1, item: 'transfer', amount: amount as Fact['amount'] },
      });
      const told = [income(one.personId, 0), income(old.personId, 0), ...others.map(({ personId }) => income(personId, 0))];
      const household = inHousehold(it, {
        members: [
          { ...one, disability: { kind: 'physical', grade: 2 }, absence: undefined },
          { ...old, born: addMonths(it.day, -12 * 75), absence: undefined },
          ...others,
        ],
        facts: [...it.household.facts.filter(({ kind }) => kind === 'spending'), ...told, income(undefined, earned)],
      });
      return {
        ...household,
        applicants: { grain: 'person', personId: one.personId },
        ...(it.report ? { report: { ...it.report, sums: [] } } : {}),
        survey:
          draw('surveyed') < 0.2
            ? undefined
            : {
                ...it.survey,
                obligors: [one, ...others].map(({ personId, born }) => ({
                  ...{ of: old.personId, personId, born, aid: 'tekun' as const, incapacity: 'none' as const, propertyWithin: true },
                  income: 0 as Fact['amount'],
                })),
              },
      };
    },
  },
};
