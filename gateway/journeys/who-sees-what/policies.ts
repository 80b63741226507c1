import { draftPolicy, publishPolicies, withdrawPolicy } from '../policy-steps.ts';
import { adopt, approve } from '../standards-steps.ts';
import { county, type World } from '../world.ts';

/** Where the catalogue of the year is late on the day of the story. */
const lateTownship = '990000002';
const lastDay = { to: '2026-12-31' };

/**
 * Of the county: an entry that another will supersede, that other one with amounts of every shape, and one that was taken back; and a township that has
 * published nothing in time.
 */
export async function enteredPolicies(world: World): Promise<readonly string[]> {
  const [author, approver] = [await world.officer('standards-author'), await world.officer('standards-approver')];
  const due = [{ parameter: 'catalogue.due', from: '2026-01-01', cells: [{ number: 1 }] }];
  await approve(approver, await adopt(author, lateTownship, due));
  const old = await draftPolicy(author, county, lastDay);
  await publishPolicies(approver, county, [old]);
  const amounts = ['subsistence.standard', 'subsistence.income.deductions', 'household.retention', 'catalogue.due'].map((parameter) => ({
    what: parameter,
    parameter,
  }));
  const next = await draftPolicy(author, county, { ...lastDay, supersedes: old.id, amounts, from: '2026-04-01' });
  await publishPolicies(approver, county, [next]);
  const taken = await withdrawPolicy(author, await draftPolicy(author, county, lastDay));
  await world.settle();
  return [old.id, next.id, taken.id];
}
