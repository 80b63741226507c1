import { authorise, aFamily, verify } from '../family.ts';
import { erase, everybodyLeaves, passTo, theDay } from '../endings.ts';
import type { World } from '../world.ts';

/** A household that was verified and moved away in the first days of the world, and is erased on the day of the story. */
export async function erasedHousehold(world: World): Promise<{ readonly household: string; readonly report: string }> {
  const clerk = await world.officer('clerk');
  const begun = world.now().toISOString().slice(0, 10);
  const family = await aFamily(clerk);
  await world.settle();
  await authorise(clerk, family, begun, '2022-12-31');
  await verify(clerk, family.id);
  await world.pass({ days: 1 });
  const reported = await clerk.query<{ household: { verifications: { id: string }[] } }>(reportsOf, { id: family.id });
  const { version } = await everybodyLeaves(clerk, family, world.now().toISOString().slice(0, 10));
  await passTo(world, theDay);
  await erase(await world.officer('registrar'), family.id, version);
  await world.settle();
  return { household: family.id, report: reported.household.verifications[0]?.id ?? '' };
}

const reportsOf = 'query ($id: ID!) { household(id: $id) { verifications { id } } }';
