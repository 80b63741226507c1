import { caseMoved, type CaseOwner } from '@jiuzhu/schema/events/case-moved.ts';
import type { Reaction } from '@jiuzhu/service-kit';
import { resultOfCase } from '../domain/ferry/result-of-case.ts';
import { hearWhen } from './hear-when.ts';

/** A case of a programme has come to its end: what it came to is the result of the ticket that asked for it. */
export const answerWhenCaseEnds = (owner: CaseOwner): Reaction =>
  hearWhen(caseMoved(owner), (event) => {
    const result = resultOfCase(event);
    return { triggers: [], outcome: result && { programme: owner, result, caseOpenedOn: event.openedOn } };
  });
