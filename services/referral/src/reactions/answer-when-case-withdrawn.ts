import { caseMoved, type CaseOwner } from '@jiuzhu/schema/events/case-moved.ts';
import type { Reaction } from '@jiuzhu/service-kit';
import { resultOfCase } from '../domain/ferry/result-of-case.ts';
import { hearWhen } from './hear-when.ts';

/** A case of a programme whose decisions are heard was withdrawn, which is no decision: whoever asked for it needs it no more. */
export const answerWhenCaseWithdrawn = (owner: CaseOwner): Reaction =>
  hearWhen(caseMoved(owner), (event) => {
    const result = resultOfCase(event);
    return { triggers: [], outcome: result === 'no-need' ? { programme: owner, result, caseOpenedOn: event.openedOn } : undefined };
  });
