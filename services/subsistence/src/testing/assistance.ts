import { day, fen, regionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { Assistance, RunningGrant } from '../domain/assistance/assistance.ts';
import type { DecisionId } from '../domain/assistance/decision-id.ts';
import { reviewLaw } from '../domain/law/assistance-law.ts';
import type { ReviewLaw } from '../domain/law/assistance-law.ts';
import { aHousehold } from './builders.ts';
import { aBook } from './standards.ts';

/** What a review judges by: the round figures, but for those given otherwise, by parameter id. */
export const aReviewLaw = (given: Readonly<Record<string, unknown>> = {}): ReviewLaw => {
  const it = resolve(aBook(given), reviewLaw, regionCode('610304'), day('2026-11-20'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};

/** 500 yuan a month to the household, since the spring. */
export const aGrant = (more: Partial<RunningGrant> = {}): RunningGrant => ({
  ...{ class: 'dibao', amount: fen(50_000), from: day('2026-04-01') },
  ...more,
});

export const anAssistance = (more: Partial<Assistance> = {}): Assistance => ({
  ...{ householdId: aHousehold().id, region: '610304001', class: 'dibao', status: 'running', grants: [aGrant()] },
  ...{ decision: 'subsistence-case/1/1' as DecisionId, decidedOn: day('2026-03-10'), decisions: 0, version: 3 },
  ...more,
});
