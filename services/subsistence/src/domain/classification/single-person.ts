import { saying, unknown } from '@jiuzhu/policy';
import { isAmong } from './account.ts';
import type { Account } from './account.ts';
import type { BriefMember } from './brief.ts';
import { withFurther } from './conditions/places-of-facts.ts';
import { ownIncome } from './income.ts';
import { isListed } from './rules.ts';
import type { Rules } from './rules.ts';
import type { Standing } from './standing.ts';
import { trial } from './trial.ts';
import type { Trial } from './trial.ts';

/** `member` by the place in the brief; -1 where the person is no member any more. */
export const trySinglePerson = ({ account, brief, rules, facts, size, whole }: Standing, member: number, dibao: Trial): Trial => {
  const own = ownIncome(account, rules.counted, member);
  return trial(
    'single-person',
    rules.alone,
    withFurther(facts, countsOf(account, member), groundOf(brief.members[member], rules), notEntitled(dibao), own),
    rules.alone.bounds(size, whole),
    member,
  );
};

/** Why a person may apply alone. */
export type Ground = 'disability' | 'major-illness';

/** The grounds that a member has; both, where the certificate and the illness are there. */
export const groundsOf = (it: BriefMember, { aloneDisabilities }: Rules): readonly Ground[] => [
  ...(isListed(it, aloneDisabilities) ? (['disability'] as const) : []),
  ...(it.majorIllness ? (['major-illness'] as const) : []),
];

export const hasGround = (it: BriefMember, { aloneDisabilities }: Rules): boolean => it.majorIllness || isListed(it, aloneDisabilities);

const countsOf = ({ away }: Account, member: number): number => (member < 0 ? unknown : saying(!isAmong(away, member)));

const groundOf = (it: BriefMember | undefined, rules: Rules): number => (it ? saying(hasGround(it, rules)) : unknown);

const notEntitled = ({ verdict }: Trial): number => (verdict === 'unknown' ? unknown : saying(verdict === 'fail'));
