import { recordPrices } from '../price-steps.ts';
import { county, type World } from '../world.ts';

/** Of the county: the prices of a month, and what corrects them. */
export async function recordedPrices(world: World): Promise<readonly string[]> {
  const statistician = await world.officer('statistician');
  const first = await recordPrices(statistician, county);
  const corrected = await recordPrices(statistician, county, { cpi: 370, food: 590, corrects: first.id });
  await world.settle();
  return [first.id, corrected.id];
}
