import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily, authorise, declare, type Family, verify } from './family.ts';
import { accept, apply, askAgain, type Case, decide, opine, survey } from './steps.ts';
import { wholePage, type WholePage } from './whole-page.ts';
import { openWorld, type World } from './world.ts';

const today = '2026-03-02';
let world: World;

beforeAll(async () => {
  const bankDown = JSON.stringify({ agencies: { bank: { fails: 4 } } });
  world = await openWorld(`${today}T01:00:00Z`, { SIMULATED_SOURCES: bankDown });
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

/** A wage of 900 yuan a month for three persons in a town, where the standard is 690 a person. */
async function declared(deposit: number): Promise<Family> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  const [head, spouse] = family.members.map(({ person }) => person.id);
  await declare(
    clerk,
    family,
    [
      { person: head ?? '', kind: 'income', item: 'wage', amount: 1_080_000, months: 12 },
      { person: spouse ?? '', kind: 'income', item: 'transfer', amount: 0, months: 12 },
      { person: head ?? '', kind: 'property', item: 'deposit', amount: deposit },
    ],
    today,
  );
  await world.settle();
  await authorise(clerk, family, today, '2027-03-01');
  return family;
}

const surveyed = async ({ members }: Family, it: Case): Promise<Case> =>
  survey(await world.officer('surveyor'), it, members[0]?.person.id ?? '', world.now().toISOString().slice(0, 10));

const page = async (id: string): Promise<WholePage> =>
  (await world.officer('clerk', { purpose: 'assistance-application' })).query<WholePage>(wholePage, { id });

describe('a household at the window', () => {
  it('is registered, verified, judged, posted and confirmed, and read back in one query', async () => {
    const [clerk, reviewer, decider, verifier] = await Promise.all([
      world.officer('clerk'),
      world.officer('reviewer'),
      world.officer('decider'),
      world.officer('verifier'),
    ]);
    const family = await declared(350_000);

    const request = await verify(clerk, family.id);
    await world.retry();
    const failed = (await page(family.id)).household.verifications[0];
    expect(failed?.complete).toBe(false);
    expect(failed?.results.filter(({ item }) => item.code === 'bankAccount').map(({ answer }) => answer)).toEqual([
      'ERROR',
      'ERROR',
      'ERROR',
    ]);

    await askAgain(verifier, request.id);
    await world.settle();
    const applied = await apply(clerk, family.id, family.members[0]?.person.id ?? '');
    const accepted = await accept(clerk, applied);
    const opined = await opine(reviewer, await surveyed(family, accepted));
    expect(opined.status).toBe('publicity');

    await world.pass({ days: 9 });
    const theCase = async () => (await page(family.id)).household.subsistence[0];
    await expect.poll(theCase, { timeout: 20_000 }).toMatchObject({ id: applied.id, status: 'awaiting-decision' });
    const awaiting = await theCase();
    await decide(decider, { ...applied, version: awaiting?.version ?? 0 }, { homeVisitOn: world.now().toISOString().slice(0, 10) });
    await world.settle();

    const { household } = await page(family.id);
    expect(household.head.name).toBe('李示例');
    expect(household.verifications).toMatchObject([{ complete: true }, { complete: false }]);
    expect(household.subsistence[0]?.decision).toMatchObject({
      confirmed: true,
      class: 'dibao',
      amount: 117_000,
      amountText: '1,170.00 元',
    });
    expect(household.subsistence[0]?.decision?.reasons.map(({ verdict }) => verdict)).not.toContain('fail');
    expect(household.cases.edges.map(({ node }) => node)).toMatchObject([
      { __typename: 'SubsistenceCase', id: applied.id, status: 'confirmed', household: { id: family.id } },
    ]);
  });

  it('is refused by one fen of property, and told all the reasons', async () => {
    const [clerk, reviewer, decider] = await Promise.all([world.officer('clerk'), world.officer('reviewer'), world.officer('decider')]);
    // of the class with the highest limit: three times a year's standard for each of three members; the allowance's own is twice
    const limit = 69_000 * 12 * 3 * 3;
    const family = await declared(limit + 1);
    await verify(clerk, family.id);
    await world.settle();
    const opined = await opine(
      reviewer,
      await surveyed(family, await accept(clerk, await apply(clerk, family.id, family.members[0]?.person.id ?? ''))),
    );
    await decide(decider, opined);
    await world.settle();
    const decision = (await page(family.id)).household.subsistence[0]?.decision;
    expect(decision).toMatchObject({ confirmed: false, amount: null });
    const failing = decision?.reasons.filter(({ verdict }) => verdict === 'fail');
    expect(failing).toMatchObject([{ code: 'financial-assets', actual: '74,520.01 元', limit: '49,680.00 元' }]);
    expect(decision?.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['income', 'financial-assets', 'vehicles', 'homes', 'businesses', 'machinery']),
    );
  });
});
