import { ties } from '../household/facts.ts';
import type { Tie } from '../household/facts.ts';
import type { Settlement } from './conditions/settlement.ts';
import type { Standing } from './standing.ts';

/** By the standard of town or country, and why: where the household lives, or what ties the person elsewhere. */
export type Rate = { readonly settlement: Settlement; readonly by: 'residence' | Tie };

/** The first that applies: whoever was relocated to a town may well hold the land of before, and is given by the town's. */
const rates: readonly (readonly [Tie, Settlement])[] = [
  ['relocated-to-town', 'urban'],
  ['contracted-land', 'rural'],
  ['collective-income', 'rural'],
];

/** 43号 Art 19. Where nobody has asked, or nothing of it was found, it is by the residence. */
export const rateOf = ({ brief, rules }: Pick<Standing, 'brief' | 'rules'>, member: number): Rate => {
  const told = brief.members[member]?.ties ?? 0;
  const found = told === 0 ? undefined : rates.find(([tie]) => (told & (1 << ties.indexOf(tie))) !== 0);
  return found ? { settlement: found[1], by: found[0] } : { settlement: rules.settlement, by: 'residence' };
};
