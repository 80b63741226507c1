import { letterAsked } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import { allOf, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource } from '@jiuzhu/policy';
import type { Given, StopReason } from '../grants/term-grant.ts';
import type { Class } from '../household/class.ts';
import { articles } from '../law/articles.ts';
import type { StoppingLaw } from '../law/education-law.ts';
import { made } from './decide.ts';
import type { Decision, EducationCase } from './education-case.ts';

/** Why a new term is not paid to somebody who is still at the school. */
export type WhyStopped = Extract<StopReason, 'class-lost' | 'moved'>;

type Stopping = Act & { readonly class: Class; readonly stops: readonly Given[]; readonly why: WhyStopped };

/** What is not there any more of what it was granted by. */
const conditions = { 'class-lost': 'class-kept', moved: 'of-household' } as const;

/**
 * 停发: what the law gives to members of the households that it names (Order 649 Art 33) is not paid to whoever is not one of them any more. It is decided like a refusal,
 * with its reason, and told in writing, since it may be appealed against (Art 65): what is not paid, from which term on, and why.
 */
export const stoppedBy = (
  it: EducationCase,
  { stops, why, ...deciding }: Stopping,
  law: StoppingLaw,
  source: FactSource,
): EducationCase => {
  const test = allOf([holds({ code: conditions[why], article: articles.who, fact: 0 })]);
  const reasons = tell(weigh(test, [saying(false)], test.bounds(1)), { sourcesOf: () => [source], whyOf: () => '' });
  const due = law.notice === undefined ? {} : { noticeDue: addWorkingDays(deciding.on, law.notice) };
  const decision = { ...made(it, { ...deciding, reasons }, law), outcome: 'stopped' as const, stops, ...due };
  return letterAsked({ ...it, decisions: [...it.decisions, decision] }, decision.number, deciding.on);
};

/** For which of the two a decision stopped something. */
export const whyStopped = ({ reasons }: Pick<Decision, 'reasons'>): WhyStopped =>
  reasons.some(({ code }) => code === conditions.moved) ? 'moved' : 'class-lost';
