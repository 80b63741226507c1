import type { World } from '../world.ts';
import { enteredPolicies } from './policies.ts';
import { recordedPrices } from './prices.ts';
import { enteredStandards } from './standards.ts';

/** What officers have entered of the law and of prices. */
export type Entered = {
  /** one that binds, and one that was withdrawn */
  readonly standards: readonly string[];
  /** one that is superseded, the one that does so, and one that was taken back */
  readonly policies: readonly string[];
  /** of one month: what was recorded first, and what corrects it */
  readonly prices: readonly string[];
};

export const entered = async (world: World): Promise<Entered> => ({
  standards: await enteredStandards(world),
  policies: await enteredPolicies(world),
  prices: await recordedPrices(world),
});
