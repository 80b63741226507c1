import { letterAsked } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import { allOf, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource } from '@jiuzhu/policy';
import type { Given } from '../grants/term-grant.ts';
import type { Class } from '../household/class.ts';
import { articles } from '../law/articles.ts';
import type { StoppingLaw } from '../law/education-law.ts';
import { made } from './decide.ts';
import type { EducationCase } from './education-case.ts';

type Lost = Act & { readonly class: Class; readonly stops: readonly Given[] };

/**
 * 停发: what the law gives to those whom it names (Order 649 Art 33) is not paid to whoever is not of them any more. It is decided like a refusal, with its reason, and told in
 * writing, since it may be appealed against (Art 65): what is not paid, from which term on, and as what the pupil is recognised now.
 */
export const stoppedAsLost = (it: EducationCase, { stops, ...deciding }: Lost, law: StoppingLaw, source: FactSource): EducationCase => {
  const test = allOf([holds({ code: 'class-kept', article: articles.who, fact: 0 })]);
  const reasons = tell(weigh(test, [saying(false)], test.bounds(1)), { sourcesOf: () => [source], whyOf: () => '' });
  const due = law.notice === undefined ? {} : { noticeDue: addWorkingDays(deciding.on, law.notice) };
  const decision = { ...made(it, { ...deciding, reasons }, law), outcome: 'stopped' as const, stops, ...due };
  return letterAsked({ ...it, decisions: [...it.decisions, decision] }, decision.number, deciding.on);
};
