import { assistanceOf } from '../assistance-steps.ts';
import type { Family } from '../family.ts';
import { answerWork } from '../who-sees-what/refusing.ts';
import type { World } from '../world.ts';

/** Somebody who has refused work three times; or, where a share is withheld already, has taken it up. */
export async function workRefused(world: World, family: Family | undefined): Promise<object> {
  if (!family) throw new Error('nobody is given the allowance');
  const person = family.members[1]?.person.id ?? '';
  const it = await assistanceOf(await world.officer('decider'), family.id);
  if (it?.withheld.length === 0) await answerWork(world, family.id, person, 3);
  else await answerWork(world, family.id, person, 1, { answer: 'taken-up' });
  return { household: family.id, version: it?.version, person };
}
