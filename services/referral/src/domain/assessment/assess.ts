import type { Day, Id } from '@jiuzhu/kernel';
import type { Household } from '../household/household.ts';
import { fiveNeeds, type FiveNeed, needs } from '../ticket/need.ts';
import { type FigureCode, figureOf } from '../ticket/snapshot.ts';
import type { Answered, Finding } from './assessment.ts';
import { observations, observationsOf } from './observations.ts';

/** What the register has of a household that a need is to be asked about. */
const pointers: Readonly<Record<FiveNeed, readonly FigureCode[]>> = {
  hunger: ['able-and-jobless'],
  illness: ['gravely-ill'],
  housing: [],
  unemployment: ['able-and-jobless'],
  schooling: ['students'],
};

export type Found = Omit<Finding, 'tickets'>;

const isOf = (need: FiveNeed, { observation }: Answered): boolean => observations[observation].need === need;

const judged = (need: FiveNeed, household: Household, answered: readonly Answered[], on: Day): Found => {
  const of = answered.filter((it) => isOf(need, it));
  const observed = of.filter(({ answer }) => answer === 'yes').map(({ observation, personId }) => ({ observation, personId }));
  const unanswered = observationsOf(need).filter(
    (one) => !of.some(({ observation }) => observation === one) || of.some((it) => it.observation === one && it.answer === 'unknown'),
  );
  return {
    need,
    outcome: observed.length > 0 ? 'found' : unanswered.length > 0 ? 'open' : 'none',
    observed,
    unanswered,
    known: pointers[need].filter((code) => figureOf(household, code, on) !== '0'),
    programme: needs[need].desk,
  };
};

/** Each of the five needs, by what was answered: one that speaks for it is enough, and it is not there only where all was asked and nothing does. */
export const assess = (household: Household, answered: readonly Answered[], on: Day): readonly Found[] =>
  fiveNeeds.map((need) => judged(need, household, answered, on));

/** Whose a need is: each member of whom something was observed; where nothing was observed of any, the household's as a whole. */
export const ofWhom = ({ observed }: Found): readonly (Id<'person'> | undefined)[] => {
  const persons = [...new Set(observed.flatMap(({ personId }) => personId ?? []))];
  return persons.length > 0 ? persons : observed.length > 0 ? [undefined] : [];
};

/** Answers that are of nobody in the household, or of somebody where the household was asked about. */
export const misplaced = ({ members }: Household, answered: readonly Answered[]): number =>
  answered.findIndex(({ observation, answer, personId }) =>
    observations[observation].of === 'person'
      ? (personId === undefined && answer === 'yes') || (personId !== undefined && !members.some((it) => it.personId === personId))
      : personId !== undefined,
  );
