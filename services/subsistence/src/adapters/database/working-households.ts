import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Moved } from '../../domain/assistance/assistance-decision.ts';
import type { WorkAnswer } from '../../domain/work/work-answer.ts';
import { reviewedHouseholds } from './reviewed-households.ts';
import type { ReviewedHousehold } from './reviewed-households.ts';
import { readWorkAnswers } from './work-answers.ts';

/** A household, with all that its members said to work. */
export type WorkingHousehold = ReviewedHousehold & { readonly answers: readonly WorkAnswer[] };

export const workingHouseholds: Store<Id<'household'>, WorkingHousehold, Moved, 'AssistanceUnknown'> = {
  ...reviewedHouseholds,
  load: async (tx, ids) => {
    const found = await reviewedHouseholds.load(tx, ids);
    const answers = await readWorkAnswers(tx, [...found.keys()]);
    return new Map([...found].map(([id, it]) => [id, { ...it, answers: answers.get(id) ?? [] }]));
  },
};
