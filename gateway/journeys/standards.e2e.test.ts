import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily, authorise, declare, verify } from './family.ts';
import { adopt, approve } from './standards-steps.ts';
import { accept, apply, type Case, decide, opine, survey } from './steps.ts';
import { openWorld, type World } from './world.ts';

const today = '2026-03-02';
const raised = [
  {
    parameter: 'subsistence.standard',
    from: '2026-03-12',
    cells: [
      { key: 'urban', fen: 72_000 },
      { key: 'rural', fen: 48_000 },
    ],
  },
];
let world: World;

beforeAll(async () => {
  world = await openWorld(`${today}T01:00:00Z`);
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

/** Three persons in a town with a wage of 900 yuan a month, whose home was surveyed. */
async function surveyed(): Promise<Case> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  const [head, spouse] = family.members.map(({ person }) => person.id);
  const on = world.now().toISOString().slice(0, 10);
  const facts = [
    { person: head ?? '', kind: 'income', item: 'wage', amount: 1_080_000, months: 12 },
    { person: spouse ?? '', kind: 'income', item: 'transfer', amount: 0, months: 12 },
  ];
  await declare(clerk, family, facts, on);
  await world.settle();
  await authorise(clerk, family, on, '2027-03-01');
  await verify(clerk, family.id);
  await world.settle();
  const it = await accept(clerk, await apply(clerk, family.id, head ?? ''));
  return survey(await world.officer('surveyor'), it, head ?? '', on);
}

const judged = `query ($id: ID!) { subsistenceCase(id: $id) { version status opinion { judgement { amount } } decision { amount } } }`;
type Judged = {
  readonly version: number;
  readonly status: string;
  readonly opinion: { readonly judgement: { readonly amount: number } } | null;
  readonly decision: { readonly amount: number } | null;
};
const stands = async (id: string): Promise<Judged> => {
  const { subsistenceCase } = await (await world.officer('clerk')).query<{ subsistenceCase: Judged }>(judged, { id });
  return subsistenceCase;
};
const opined = async (one: Case): Promise<number | undefined> => {
  await opine(await world.officer('reviewer'), one);
  return (await stands(one.id)).opinion?.judgement.amount;
};
const decided = async ({ id }: Case): Promise<number | undefined> => {
  await expect.poll(async () => (await stands(id)).status, { timeout: 20_000 }).toBe('awaiting-decision');
  await decide(
    await world.officer('decider'),
    { id, version: (await stands(id)).version },
    { homeVisitOn: world.now().toISOString().slice(0, 10) },
  );
  return (await stands(id)).decision?.amount;
};
const granted = (standard: number): number => standard * 3 - 90_000;

describe('a raise of the standard', () => {
  it('is two mutations by two persons, and binds the next decision from its day on, without a restart', async () => {
    const [author, approver] = [await world.officer('standards-author'), await world.officer('standards-approver')];
    const [before, between, after] = [await surveyed(), await surveyed(), await surveyed()];

    const proposal = await adopt(author, '990000', raised);
    await world.settle();
    expect(await opined(before), 'proposed, it binds nobody').toBe(granted(69_000));
    await approve(approver, proposal);
    await world.settle();

    await world.pass({ days: 9 });
    expect(await decided(before), 'approved, it does not bind before its day').toBe(granted(69_000));
    expect(await opined(between)).toBe(granted(69_000));

    await world.pass({ days: 1 });
    expect(await opined(after), 'on its day it binds').toBe(granted(72_000));
    await world.pass({ days: 9 });
    expect(await decided(after)).toBe(granted(72_000));
    await expect(decided(between), 'what was posted under the old one is judged anew').rejects.toThrow('OpinionOutdated');
    expect((await stands(before.id)).decision?.amount, 'what was decided stays').toBe(granted(69_000));
  });

  it('is not approved by the officer who proposed it', async () => {
    const both = { region: '990000', id: 'officer-of-both' };
    const proposal = await adopt(await world.officer('standards-author', both), '990000', [{ ...raised[0], from: '2027-01-01' }]);
    await expect(approve(await world.officer('standards-approver', both), proposal)).rejects.toThrow('ApprovedByItsAuthor');
    const { it: kept } = await (
      await world.officer('auditor')
    ).query<{ it: unknown }>(`query ($id: ID!) { it: standardProposal(id: $id) { state } }`, proposal);
    expect(kept).toEqual({ state: 'PROPOSED' });
  });
});
