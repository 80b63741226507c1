import {
  applyForEducation,
  decideEducation,
  endEnrolment,
  objectToEducationGrant,
  reconsiderEducation,
  recordEducationService,
} from '../education-steps.ts';
import type { Family } from '../family.ts';
import { orderPost } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** Of the spring term that has begun. */
const now = { schoolYear: 2025, fromTerm: 'spring' };

/** One for the child of the family that is granted and is in its days at the school: they are over a week later. */
export async function postedPupil(world: World, { id, members }: Family): Promise<string> {
  const applied = await applyForEducation(await world.officer('clerk'), { household: id, person: members[2]?.person.id, ...now });
  return (await decideEducation(await world.officer('education-officer'), applied)).id;
}

/** That one is paid, and the child has left; another was refused in writing, twice; of a third the letter is out; and one waits for its decision. */
export async function pupils(world: World, { id, members }: Family, posted: string): Promise<readonly string[]> {
  const [clerk, bureau] = [await world.officer('clerk'), await world.officer('education-officer')];
  const [grown, spouse] = [members[0]?.person.id, members[1]?.person.id];
  // the two adults learn a trade
  const refused = await applyForEducation(clerk, { household: id, person: grown, educationStage: 'vocational', schoolYear: 2026 });
  orderPost(world, { returns: 'moved' });
  const letter = await decideEducation(bureau, refused, { educationStage: 'vocational', enrolled: false });
  await world.settle();
  orderPost(world, {});
  const served = await recordEducationService(clerk, letter, { decision: 1, servedOn: dayIn(world), way: 'by_hand' });
  // looked at again: granted, objected to, and refused
  const another = await world.officer('education-officer', { id: 'officer-education-2' });
  const again = await reconsiderEducation(another, served, { educationStage: 'vocational' });
  const objected = await objectToEducationGrant(clerk, again);
  orderPost(world, { returns: 'moved' });
  const last = await decideEducation(bureau, objected, { educationStage: 'vocational', enrolled: false });
  await world.settle();
  await recordEducationService(clerk, last, { decision: 3, servedOn: dayIn(world), way: 'by_hand' });
  // and of this one the letter is out
  const unserved = await applyForEducation(clerk, { household: id, person: grown, educationStage: 'vocational', ...now });
  await decideEducation(bureau, unserved, { educationStage: 'vocational', enrolled: false });
  await world.settle();
  orderPost(world, {});
  const leaving = await applyForEducation(clerk, { household: id, person: spouse, placement: 'with_others', ...now });
  await endEnrolment(clerk, leaving, { why: 'left_school', on: dayIn(world) });
  const waiting = await applyForEducation(clerk, { household: id, person: spouse, educationStage: 'vocational', schoolYear: 2026 });
  await world.settle();
  return [posted, refused.id, leaving.id, waiting.id, unserved.id];
}
