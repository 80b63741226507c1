import { aFamily, aNumber, authorise, declare, type Family, verify } from './family.ts';
import { dayIn, fileWhen } from './procedure-steps.ts';
import { accept, apply, decide, opine, survey } from './steps.ts';
import type { World } from './world.ts';

/** A family of three that is granted the subsistence allowance, the head of which has this number. */
export async function aGrantedFamily(world: World, patient: string): Promise<Family> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk, {
    members: [
      { name: '李示例', idNumber: patient, relation: 'head', traits: { employment: 'flexible', labour: 'full' } },
      { name: '王示例', idNumber: aNumber('1981-07-30'), relation: 'spouse', traits: { employment: 'unemployed', labour: 'partial' } },
      { name: '李小例', idNumber: aNumber('2012-09-01'), relation: 'child', traits: { schooling: 'junior' } },
    ],
  });
  const [head = '', spouse = ''] = family.members.map(({ person }) => person.id);
  const wage = { person: head, kind: 'income', item: 'wage', amount: 1_080_000, months: 12 };
  await declare(clerk, family, [wage, { person: spouse, kind: 'income', item: 'transfer', amount: 0, months: 12 }], dayIn(world));
  await world.settle();
  await authorise(clerk, family, dayIn(world), '2027-03-01');
  await verify(clerk, family.id);
  await world.settle();
  const surveyed = await survey(
    await world.officer('surveyor'),
    await accept(clerk, await apply(clerk, family.id, head)),
    head,
    dayIn(world),
  );
  const opined = await opine(await world.officer('reviewer'), surveyed);
  await world.pass({ days: 9 });
  const awaiting = await fileWhen(world, opined.id, ({ status }) => status === 'awaiting-decision');
  await decide(await world.officer('decider'), awaiting, { homeVisitOn: dayIn(world) });
  await world.settle();
  return family;
}
