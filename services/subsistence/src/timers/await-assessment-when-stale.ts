import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { gradesStale } from '../adapters/database/care-rows.ts';
import { caredHouseholds } from '../adapters/database/cared-households.ts';
import { isStale, toBeAssessed } from '../domain/care/care.ts';
import { careLaw } from '../domain/law/care-law.ts';

/** A grade of self-care is older than the region lets one be: it is to be assessed again, as if somebody had told of a change. */
export const awaitAssessmentWhenStale = timer({
  due: gradesStale,
  subject: caredHouseholds,
  law: careLaw,
  decide: (_id, { assistance, care }, { today, law }) =>
    accept({ assistance, care: care.filter((it) => isStale(it, today)).map((it) => toBeAssessed(it, today, law)) }),
});
