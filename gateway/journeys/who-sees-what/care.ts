import { assessSelfCare, decideCare, placeInCare, registerInstitution, reportSelfCareChange } from '../care-steps.ts';
import { confirmedElder } from '../elder.ts';
import { aNumber } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** Somebody in extreme difficulty, assessed and decided, and of whom it was told that self-care has changed. Answers where, and the secrets of this person. */
export async function personInCare(world: World): Promise<{ readonly household: string; readonly secrets: readonly string[] }> {
  const [name, idNumber] = ['赵示例庚', aNumber('1948-02-03')];
  const elder = await confirmedElder(world, name, idNumber);
  const assessors = ['officer-surveyor', 'officer-surveyor-2'];
  await assessSelfCare(await world.officer('surveyor'), elder, { on: dayIn(world), assessors, failing: ['bathing'] });
  const institution = await registerInstitution(await world.officer('decider'));
  await placeInCare(await world.officer('clerk'), elder, institution, dayIn(world));
  await decideCare(await world.officer('decider'), elder);
  await reportSelfCareChange(await world.officer('clerk'), elder);
  return { household: elder.id, secrets: [name, idNumber] };
}
