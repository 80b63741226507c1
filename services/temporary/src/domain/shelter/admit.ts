import { letterAsked } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addDays, addWorkingDays } from '@jiuzhu/kernel';
import { allOf, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { AdmissionLaw } from '../law/shelter-law.ts';
import type { ShelterCase } from './shelter-case.ts';
import { isFull } from './station.ts';
import type { Standing } from './station.ts';

/** What was found of whoever asks: the four things that make somebody destitute and homeless. */
export type Found = {
  readonly supportsSelf: boolean;
  readonly hasKinHere: boolean;
  readonly hasAllowance: boolean;
  readonly livesOnStreets: boolean;
};

const conditions = [
  holds({ code: 'no-means-of-shelter', article: articles.shelter, fact: 0 }),
  holds({ code: 'no-kin-here', article: articles.shelter, fact: 1 }),
  holds({ code: 'no-allowance', article: articles.shelter, fact: 2 }),
  holds({ code: 'lives-on-streets', article: articles.shelter, fact: 3 }),
];

/** A station decides once. */
export const theOne = 1;

/** By whom, on which day, and at which station. */
type At = Act & { readonly station: Standing };

/**
 * Whoever is destitute is not refused, known or not, nor is anybody whom the station has no bed for: that is said. For so many days at most, by the region. Whoever is not is
 * told why (第六条), in writing within the region's days of a refusal, since it may be appealed against (Order 649 Art 65); nobody asks the police of them, and their sample goes.
 */
export const admitted = (it: ShelterCase, found: Found, { station, ...act }: At, law: AdmissionLaw, source: FactSource): ShelterCase => {
  const test = allOf(conditions);
  const facts = [saying(!found.supportsSelf), saying(!found.hasKinHere), saying(!found.hasAllowance), saying(found.livesOnStreets)];
  const weighing = weigh(test, facts, test.bounds(1));
  const reasons = tell(weighing, { sourcesOf: () => [source], whyOf: () => '' });
  const at = { station: station.id, full: isFull(station) };
  const decided = { ...act, ...at, reasons, standardsHash: law.hash };
  if (weighing.verdict === 'pass') return { ...it, admission: { ...decided, outcome: 'admitted' }, stayUntil: addDays(act.on, law.stay) };
  const appeal = { reconsideration: law.reconsideration, litigation: law.litigation };
  const admission = { ...decided, outcome: 'refused' as const, noticeDue: addWorkingDays(act.on, law.refusalNotice), appeal };
  const { sampleHash: _, ...rest } = it;
  return letterAsked({ ...rest, admission }, theOne, act.on);
};
