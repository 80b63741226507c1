import type { Act } from '@jiuzhu/casework';
import { addDays } from '@jiuzhu/kernel';
import { standingGrants } from '../assistance/assistance.ts';
import type { Assistance } from '../assistance/assistance.ts';
import { nextDecision } from '../assistance/assistance-decision.ts';
import type { AssistanceDecision, Decided } from '../assistance/assistance-decision.ts';
import { monthAfter, monthAfterNotice } from '../assistance/grants.ts';
import { payableOf } from '../assistance/lines.ts';
import type { PersonId } from '../household/facts.ts';
import type { WorkLaw } from '../law/work-law.ts';
import type { Withheld } from './withheld.ts';
import type { WorkAnswer } from './work-answer.ts';

export const standingWithheld = ({ withheld = [] }: Assistance, person: PersonId): Withheld | undefined =>
  withheld.find(({ personId, until }) => personId === person && until === undefined);

/** Of the household's allowance, or of the member's own: of nothing else. */
export const sharesIn = (it: Assistance, person: PersonId): boolean =>
  standingGrants(it).some(({ class: of, personId }) => of === 'dibao' || (of === 'single-person' && personId === person));

type Refused = { readonly personId: PersonId; readonly answers: readonly WorkAnswer[]; readonly parts: number };

/** 连续三次: that member's share alone is less, after the reasons. */
export const shareWithheld = (it: Assistance, { personId, answers, parts }: Refused, act: Act, law: WorkLaw): Decided => {
  const from = monthAfterNotice(act.on, law.noticeBefore);
  const withheld = [...(it.withheld ?? []), { personId, parts, share: law.workWithheld, from, decidedOn: act.on }];
  return decided({ ...it, withheld }, it, act, { outcome: 'reduced', reason: 'work-refused', from, refused: answers });
};

/** 就业或者参加培训: it is given again from the month after. */
export const shareRestored = (it: Assistance, person: PersonId, answer: WorkAnswer, act: Act): Decided => {
  const from = monthAfter(act.on);
  const withheld = (it.withheld ?? []).flatMap((one) =>
    one.personId !== person || one.until !== undefined ? [one] : one.from >= from ? [] : [{ ...one, until: addDays(from, -1) }],
  );
  return decided({ ...it, withheld }, it, act, { outcome: 'increased', reason: 'work-taken-up', from, refused: [answer] });
};

type Left = Pick<AssistanceDecision, 'outcome' | 'reason' | 'from' | 'refused'>;

const decided = (after: Assistance, before: Assistance, act: Act, left: Left): Decided => {
  const { number, cites, id } = nextDecision(before);
  const assistance: Assistance = { ...after, decision: id, decisions: number };
  return { assistance, made: { ...act, number, kind: 'work', cites, class: before.class, amount: payableOf(assistance), ...left } };
};
