import { assistanceOf, reviewAssistance, suspendAssistance, tellOfChange } from '../assistance-steps.ts';
import { aFamily, authorise, declare, type Family, verify } from '../family.ts';
import { dayIn, fileWhen } from '../procedure-steps.ts';
import { accept, apply, type Case, decide, opine, survey } from '../steps.ts';
import type { World } from '../world.ts';

const headOf = ({ members }: Family): string => members[0]?.person.id ?? '';

/** Declared, verified and surveyed: what two adults earn in a year, each so much. */
async function opined(world: World, wage: number, on: string, until: string): Promise<{ family: Family; it: Case }> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  const earned = family.members
    .slice(0, 2)
    .map(({ person }) => ({ person: person.id, kind: 'income', item: 'wage', amount: wage, months: 12 }));
  await declare(clerk, family, earned, on);
  await world.settle();
  await authorise(clerk, family, on, until);
  await verify(clerk, family.id);
  await world.settle();
  const accepted = await accept(clerk, await apply(clerk, family.id, headOf(family)));
  const surveyed = await survey(await world.officer('surveyor'), accepted, headOf(family), on);
  return { family, it: await opine(await world.officer('reviewer'), surveyed) };
}

/** Households that are given the allowance, and payment has been told of a month. */
export async function grantedBefore(world: World, count: number): Promise<readonly Family[]> {
  const all: { family: Family; it: Case }[] = [];
  while (all.length < count) all.push(await opined(world, 600_000, dayIn(world), '2027-03-01'));
  await world.pass({ days: 9 });
  const decider = await world.officer('decider');
  for (const { it } of all) {
    const awaiting = await fileWhen(world, it.id, ({ status }) => status === 'awaiting-decision');
    await decide(decider, awaiting, { homeVisitOn: dayIn(world) });
  }
  await world.pass({ days: 31 });
  return all.map(({ family }) => family);
}

/** A household of the margin, since this needs no posting. */
export async function ofTheMargin(world: World, today: string): Promise<Family> {
  const { family, it } = await opined(world, 1_500_000, today, '2027-03-01');
  await decide(await world.officer('decider'), it);
  await world.settle();
  return family;
}

/** What may become of a household's assistance; `granted` are those of whom payment has been told, each for one time. */
export async function assistanceSubjects(
  world: World,
  granted: readonly Family[],
  today: string,
): Promise<Readonly<Record<string, () => Promise<object>>>> {
  const [clerk, reviewer, decider] = [await world.officer('clerk'), await world.officer('reviewer'), await world.officer('decider')];
  const left = [...granted];
  const seen = async ({ id }: Family): Promise<object> => ({ household: id, version: (await assistanceOf(decider, id))?.version });
  const recognised = (): Promise<Family> => ofTheMargin(world, today);
  const toBeReviewed = async (): Promise<Family> => {
    const family = await recognised();
    await tellOfChange(clerk, family.id, today);
    await world.settle();
    return family;
  };
  return {
    recordContact: async () => ({ household: (await recognised()).id, contactedOn: today, changed: ['income'] }),
    reportChange: async () => ({ household: (await recognised()).id, happenedOn: today }),
    reviewAssistance: async () => seen(await toBeReviewed()),
    decideReview: async () => {
      const family = await toBeReviewed();
      await reviewAssistance(reviewer, family.id);
      return seen(family);
    },
    suspendAssistance: async () => ({ ...(await seen(await recognised())), reason: 'payment_returned' }),
    resumeAssistance: async () => {
      const family = await recognised();
      await suspendAssistance(decider, family.id, { reason: 'payment_returned' });
      return seen(family);
    },
    terminateAssistance: async () => ({ ...(await seen(await recognised())), reason: 'asked_by_family' }),
    orderRecovery: async () => {
      const family = left.pop();
      if (!family) throw new Error('nobody is left who was given anything before');
      return { ...(await seen(family)), months: [{ month: '2026-04-01', due: 0 }], fraud: false };
    },
  };
}
