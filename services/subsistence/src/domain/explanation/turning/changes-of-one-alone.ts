import type { Reason } from '@jiuzhu/policy';
import type { Judgement, ToldTrial } from '../../classification/judgement.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { reasonOf } from '../exceptions.ts';
import { attributed, counted, none, surveyed } from './change.ts';
import type { Change } from './change.ts';
import { conditionsToMeet, toMeet } from './conditions-to-meet.ts';
import { openOfTekun, openWhoLeaves } from './open-of-tekun.ts';

/**
 * What would have to be otherwise for one member alone (单人户). The own income lies below the standard while that of the household lies above it and
 * within the margin: whoever states one of these bounds states all three, since each moves the figure of another.
 */
export const changesOfOneAlone = (judgement: Judgement, alone: ToldTrial, snapshot: Snapshot): readonly Change[] => {
  if (reasonOf(alone, 'single-person-ground')?.verdict === 'unknown') return [none];
  // below the standard nobody is asked to earn more: the household as a whole is poor enough
  if (reasonOf(alone, 'margin-floor')?.verdict === 'fail') return asHousehold(judgement, alone, snapshot);
  const stated = conditionsToMeet(alone).filter((it) => !isIn(it, ofIncome) && !isIn(it, following));
  // of the income of those who are left no figure can be said before it is known who they are
  const leaving = openWhoLeaves(judgement);
  if (leaving.length > 0) return [...stated, ...new Set([...leaving, ...foundOutFirst(judgement, alone, snapshot)])];
  const decided = [...alone.failing, ...alone.undecided];
  const needsGround = decided.includes('single-person-ground');
  const incomes = needsGround || decided.some((code) => ofIncome.has(code)) ? incomesToMeet(alone, decided) : [];
  if (incomes.some((it) => !it.kept) && !isPossible(alone)) return [none];
  const open = new Set([...openOfTekun(judgement), ...foundOutFirst(judgement, alone, snapshot)]);
  return [...stated, ...incomes.map(({ change }) => change), ...open];
};

/** A certificate, or another income, may open the way to extreme difficulty, which goes before, for whoever applies and for the others. */
const foundOutFirst = ({ trials }: Judgement, alone: ToldTrial, { survey }: Snapshot): readonly Change[] => [
  ...(survey ? [] : [surveyed]),
  ...(reasonOf(alone, 'own-income')?.verdict === 'unknown' ? [attributed] : []),
  ...(trials.some(({ tried, undecided }) => tried === 'dibao' && undecided.some((code) => code !== 'income')) ? [counted] : []),
];

const ofIncome: ReadonlySet<string> = new Set(['margin-floor', 'margin-income', 'own-income']);
/** That the household is not entitled follows from an income above the standard. */
const following: ReadonlySet<string> = new Set(['household-not-entitled']);
const isIn = (it: Change, codes: ReadonlySet<string>): boolean => it.turn === 'condition' && codes.has(it.reason.code);

const incomesToMeet = (alone: ToldTrial, decided: readonly string[]) =>
  alone.reasons
    .filter(({ code }) => ofIncome.has(code))
    .map((reason) => {
      const kept = !decided.includes(reason.code);
      return { kept, change: toMeet(reason, alone, kept) };
    });

/** Somebody else must earn what lifts the household above the standard; and the margin must lie above it. */
const isPossible = (alone: ToldTrial): boolean => {
  const [floor, ceiling, own] = ['margin-floor', 'margin-income', 'own-income'].map((code) => reasonOf(alone, code));
  if (!floor || !ceiling || !own) return false;
  const isOneOfSeveral = Number(floor.limit) > Number(own.limit);
  return isOneOfSeveral && bound(own) >= 0 && bound(floor) <= bound(ceiling);
};

const bound = ({ outermost }: Reason): number => Number(outermost);

/** The household applies: with what it would lack itself, and what would have to be known of all its members. */
const asHousehold = (judgement: Judgement, alone: ToldTrial, snapshot: Snapshot): readonly Change[] => {
  const dibao = judgement.trials.find(({ tried }) => tried === 'dibao');
  return [{ turn: 'household' }, ...(dibao ? conditionsToMeet(dibao) : []), ...foundOutFirst(judgement, alone, snapshot)];
};
