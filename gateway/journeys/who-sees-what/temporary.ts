import { addDays, day } from '@jiuzhu/kernel';
import type { Family } from '../family.ts';
import { orderPost } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import {
  dayAfter,
  decideByConference,
  decideEmergency,
  inTwo,
  openReserve,
  recordFollowUpVisit,
  recordTemporaryService,
  recoverGrant,
  regulariseGrant,
  reportIncident,
} from '../temporary-steps.ts';
import type { World } from '../world.ts';
import { township } from './delegated.ts';
import { spentBeyondMeans, takenBack } from './expenditure.ts';

/** One that was paid twice out of the reserve, the first of it with papers and asked back; one that was refused; and one that waits for its answer. */
export async function emergencies(world: World, { id, members }: Pick<Family, 'id' | 'members'>): Promise<readonly string[]> {
  const clerk = await world.officer('clerk');
  const [mayor, county] = [await world.officer('decider', { region: township, id: 'officer-mayor' }), await world.officer('decider')];
  await openReserve(county, township, 5_000_000);
  const [person, recipient] = [members[0]?.person.id, members[0]?.person.id ?? ''];
  const incident = { household: id, happenedOn: dayIn(world), region: township };
  const paid = await reportIncident(clerk, { ...incident, person });
  const first = await decideEmergency(mayor, paid, 100_000);
  const papers = { decision: 1, recipient, cause: 'fire', amount: 100_000 };
  const second = await decideEmergency(mayor, await regulariseGrant(clerk, first, papers), 50_000);
  await recoverGrant(mayor, second, { decision: 1, reason: 'untrue' });
  const refused = await reportIncident(clerk, { ...incident, kind: 'traffic_accident' });
  orderPost(world, { returns: 'moved' });
  const letter = await decideEmergency(county, refused, 1, { livingInDifficulty: false });
  await world.settle();
  orderPost(world, {});
  await recordTemporaryService(clerk, letter, { decision: 1, servedOn: dayIn(world), way: 'by_hand' });
  const waiting = await reportIncident(clerk, { ...incident, kind: 'sudden_illness' });
  // of another day, and no illness: not one thing with the others, nor with the bill of a hospital
  const stopped = await stoppedByVisit(world, { ...incident, happenedOn: addDays(day(dayIn(world)), -1) });
  const back = await takenBack(world, { id, members });
  // what was taken back is applied for again
  const spent = await spentBeyondMeans(world, { id, members });
  return [paid.id, refused.id, waiting.id, stopped, spent, back];
}

/** What the county's meeting granted in two stages, of which the second is not paid. */
async function stoppedByVisit(world: World, incident: object): Promise<string> {
  const [clerk, county, today] = [await world.officer('clerk'), await world.officer('decider'), dayIn(world)];
  // of thirty thousand yuan more than the formula gives to any class
  const staged = { amount: 2_900_000, stages: inTwo(today, dayAfter(today), 1_450_000) };
  const granted = await decideByConference(county, await reportIncident(clerk, incident), today, staged);
  await recordFollowUpVisit(clerk, granted, 'recovered');
  return granted.id;
}
