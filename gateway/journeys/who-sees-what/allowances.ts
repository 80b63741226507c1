import { decideAllowance, endAllowance } from '../allowance-steps.ts';
import type { Family } from '../family.ts';
import type { World } from '../world.ts';

const illOf = ({ members }: Family): string => members[0]?.person.id ?? '';

/** One for the household, one for the member who is gravely ill. */
export async function grantAllowances(world: World, family: Family): Promise<void> {
  const decider = await world.officer('decider');
  await decideAllowance(decider, family.id, { kind: 'heating' });
  await decideAllowance(decider, family.id, { kind: 'illness_living', person: illOf(family) });
  await world.settle();
}

/** One is refused, by a letter that comes, and one given up. */
export async function endAllowances(world: World, family: Family): Promise<void> {
  const decider = await world.officer('decider');
  await decideAllowance(decider, family.id, { kind: 'clergy', person: illOf(family) });
  await endAllowance(decider, family.id, { kind: 'illness_living', person: illOf(family), reason: 'asked_by_family' });
  await world.settle();
}
