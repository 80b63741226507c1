import { fen, mulDiv } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { allOf, tell, weigh } from '@jiuzhu/policy';
import type { Reason, Verdict } from '@jiuzhu/policy';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import { conditionsOf } from './conditions.ts';
import type { Claim } from './conditions.ts';
import type { Ground } from './ground.ts';
import { premiumShareOf } from './premium-share.ts';
import { roomIn, stacksOf } from './stack.ts';

/** What a claim comes to: whether it is due, why, and how much each time. `full`: before what is had already took of it. */
export type Weighed = { readonly verdict: Verdict; readonly reasons: readonly Reason[]; readonly full: Fen; readonly amount: Fen };

/** Of a claim that the place offers. */
export const weighClaim = (claim: Claim, ground: Ground, law: AllowanceLaw): Weighed => {
  const met = conditionsOf({ claim, ground, law });
  const test = allOf(met.map(({ condition }, fact) => ({ ...condition, fact })));
  const weighing = weigh(
    test,
    met.map(({ figure }) => figure),
    test.bounds(1),
  );
  const full = fullAmount(claim, ground, law);
  return {
    verdict: weighing.verdict,
    reasons: tell(weighing, { sourcesOf: (fact) => met[fact]?.sources ?? [], whyOf: (fact) => met[fact]?.why ?? '' }),
    full,
    amount: fen(Math.min(full, roomIn(stacksOf(claim, ground, law)))),
  };
};

/** 代缴: of the lowest tier the share that the place pays for whoever is of that class; of everything else the whole. */
const fullAmount = ({ kind, personId }: Claim, ground: Ground, law: AllowanceLaw): Fen => {
  const full = law[kind]?.[ground.household.settlement] ?? fen(0);
  return kind === 'pension-premium' ? mulDiv(full, premiumShareOf(personId, ground, law), 10_000, 'halfUp') : full;
};
