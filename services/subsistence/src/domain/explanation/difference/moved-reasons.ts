import { actualOf, showFigure } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import type { Judgement, ToldTrial } from '../../classification/judgement.ts';
import type { PersonId } from '../../household/facts.ts';
import { verdictWords } from '../verdict-words.ts';
import { wording } from '../wording.ts';

/** A condition that came out otherwise, or with other figures; on one side alone where the class was tried there alone. */
export type MovedReason = {
  readonly tried: ToldTrial['tried'];
  readonly personId?: PersonId;
  readonly code: string;
  readonly text: string;
};

type Told = { readonly tried: ToldTrial['tried']; readonly personId?: PersonId; readonly reason: Reason };

export const movedReasons = (one: Judgement, other: Judgement): readonly MovedReason[] => {
  const [before, after] = [toldIn(one), toldIn(other)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const it = now ?? old;
    const [was, is] = [outcomeOf(old?.reason), outcomeOf(now?.reason)];
    if (!it || was === is) return [];
    const { tried, personId, reason } = it;
    const text = `${wording[reason.code]?.subject ?? reason.code}：${was}，变为${is}`;
    return [{ tried, ...(personId ? { personId } : {}), code: reason.code, text }];
  });
};

const toldIn = ({ trials }: Judgement): ReadonlyMap<string, Told> =>
  new Map(
    trials.flatMap(({ tried, personId, reasons }) =>
      reasons.map((reason) => [`${tried} ${personId ?? ''} ${reason.code}`, { tried, ...(personId ? { personId } : {}), reason }] as const),
    ),
  );

const outcomeOf = (reason: Reason | undefined): string => {
  if (reason === undefined) return '未审核';
  const { verdict, limit, unit, facts } = reason;
  if (unit === 'flag' || facts.some(({ thirdParty }) => thirdParty)) return verdictWords[verdict];
  return `${verdictWords[verdict]}（${actualOf(reason)}，限额 ${showFigure(limit, unit)}）`;
};
