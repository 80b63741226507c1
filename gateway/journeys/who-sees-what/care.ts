import { waitUntil } from '@jiuzhu/infra/wait-until';
import { assistanceOf, terminateAssistance } from '../assistance-steps.ts';
import { assessSelfCare, decideCare, placeInCare, registerInstitution, reportSelfCareChange } from '../care-steps.ts';
import { confirmedElder } from '../elder.ts';
import { aNumber } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/**
 * Somebody in extreme difficulty, who would leave, which was posted to the last day and is not decided; assessed and decided, and of whom it was told that self-care has
 * changed. Answers where, and the secrets of this person.
 */
export async function personInCare(world: World): Promise<{ readonly household: string; readonly secrets: readonly string[] }> {
  const [name, idNumber] = ['赵示例庚', aNumber('1948-02-03')];
  const elder = await confirmedElder(world, name, idNumber);
  await terminateAssistance(await world.officer('decider'), elder.id, { reason: 'asked_by_family' });
  await world.pass({ days: 9 });
  const decider = await world.officer('decider');
  const isOver = async (): Promise<boolean> => typeof (await assistanceOf(decider, elder.id))?.review?.ending?.closedOn === 'string';
  if (!(await waitUntil(isOver, 20_000))) throw new Error('the posting is not over');
  const assessors = ['officer-surveyor', 'officer-surveyor-2'];
  await assessSelfCare(await world.officer('surveyor'), elder, { on: dayIn(world), assessors, failing: ['bathing'] });
  const institution = await registerInstitution(decider);
  await placeInCare(await world.officer('clerk'), elder, institution, dayIn(world));
  await decideCare(decider, elder);
  await reportSelfCareChange(await world.officer('clerk'), elder);
  return { household: elder.id, secrets: [name, idNumber] };
}
