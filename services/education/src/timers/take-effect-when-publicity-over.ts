import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, postedDue } from '../adapters/database/clocked-cases.ts';
import { takenEffect } from '../domain/procedure/take-effect.ts';

/** 公示期满: the last day at the school is over, and what was granted is in effect. */
export const takeEffectWhenPublicityOver = timer({
  due: postedDue,
  subject: clockedCases,
  decide: (_id, it, { today }) => accept(takenEffect(it, today)),
});
