import { aFamily, aNumber, authorise, declare, type Family, verify } from './family.ts';
import { dayIn, fileWhen } from './procedure-steps.ts';
import { accept, apply, decide, opine, survey } from './steps.ts';
import type { World } from './world.ts';

/** Somebody old who lives alone, has nothing, and whom nobody owes support: confirmed in extreme difficulty. */
export async function confirmedElder(world: World, name = '赵示例', idNumber = aNumber('1948-02-03')): Promise<Family> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk, { members: [{ name, idNumber, relation: 'head', traits: { employment: 'unemployed' } }] });
  const person = family.members[0]?.person.id ?? '';
  const until = `${String(world.now().getUTCFullYear() + 1)}-03-01`;
  await declare(clerk, family, [{ person, kind: 'income', item: 'wage', amount: 0, months: 12 }], dayIn(world));
  await world.settle();
  await authorise(clerk, family, dayIn(world), until);
  await verify(clerk, family.id);
  await world.settle();
  const accepted = await accept(clerk, await apply(clerk, family.id, person));
  const { id } = await opine(
    await world.officer('reviewer'),
    await survey(await world.officer('surveyor'), accepted, person, dayIn(world)),
  );
  await world.pass({ days: 9 });
  const awaiting = await fileWhen(world, id, ({ status }) => status === 'awaiting-decision');
  await decide(await world.officer('decider'), awaiting, { homeVisitOn: dayIn(world) });
  await world.settle();
  return family;
}
