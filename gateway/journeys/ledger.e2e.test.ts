import { waitUntil } from '@jiuzhu/infra/wait-until';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily, type Family, village } from './family.ts';
import { key } from './key.ts';
import { fetchesOf } from './plans.ts';
import { county, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const asShown = 'id version status stage openedOn region household { id cases { edges { node { id status } } } }';
const applying = `mutation Apply($input: ApplyForSubsistenceInput!) {
  applyForSubsistence(input: $input) { __typename ... on Problem { code message } ... on SubsistenceCase { ${asShown} } }
}`;
const withdrawing = `mutation Withdraw($input: WithdrawApplicationInput!) {
  withdrawApplication(input: $input) { __typename ... on Problem { code message } ... on SubsistenceCase { ${asShown} } }
}`;
const byLedger = 'query Ledger($id: ID!) { case(id: $id) { __typename id status stage openedOn region household { id } } }';
const worklist = 'query Worklist($region: String) { cases(region: $region, first: 100) { edges { node { id status } } } }';
const byProgramme = 'query Programme($id: ID!) { subsistenceCase(id: $id) { id status version } }';
const both = 'query Both($id: ID!) { case(id: $id) { id status ... on SubsistenceCase { version applied { appliedOn } } } }';
const reference = `query Reference($them: [_Any!]!) {
  _entities(representations: $them) { __typename ... on AssistanceCase { id status stage openedOn region household { id } } }
}`;

type Stands = { readonly id: string; readonly status: string | null };
type Listed = { readonly edges: readonly { readonly node: Stands }[] };
type Shown = Stands & {
  readonly __typename: string;
  readonly version: number;
  readonly household: { readonly id: string; readonly cases: Listed };
};

async function applied({ id, members }: Family): Promise<Shown> {
  const input = {
    idempotencyKey: key(),
    household: id,
    applicant: members[0]?.person.id,
    alone: false,
    nearRelative: false,
    commitment: true,
  };
  return (await world.officer('clerk')).change<Shown>(applying, input, 'SubsistenceCase');
}
const withdrawn = async ({ id, version }: Shown): Promise<Shown> =>
  (await world.officer('clerk')).change<Shown>(withdrawing, { idempotencyKey: key(), case: id, version }, 'SubsistenceCase');
const inLedger = async (id: string): Promise<Stands | null> =>
  (await (await world.officer('clerk')).query<{ case: Stands | null }>(byLedger, { id })).case;
const nodesOf = ({ edges }: Listed): readonly Stands[] => edges.map(({ node }) => node);

/** A family that subsistence knows of, so that it may apply. */
async function knownFamily(): Promise<Family> {
  const family = await aFamily(await world.officer('clerk'));
  await world.settle();
  return family;
}

/** While this work is done, the ledger can be read and not written: as if its reader were far behind. */
async function whileLedgerStands(work: () => Promise<void>): Promise<void> {
  const connection = await world.jiuzhu.services.get('household')?.runtime.pool.connect();
  try {
    await connection?.query('begin');
    await connection?.query('lock table cases in share mode');
    await work();
  } finally {
    await connection?.query('rollback');
    connection?.release();
  }
}

describe('the ledger of all cases', () => {
  it('lags, and what was written is shown by its programme at once: in the payload, and after it', async () => {
    const clerk = await world.officer('clerk');
    const family = await knownFamily();
    let it: Shown | undefined;
    await whileLedgerStands(async () => {
      it = await applied(family);
      expect(it).toMatchObject({ __typename: 'SubsistenceCase', status: 'submitted', region: village, household: { id: family.id } });
      expect(nodesOf(it.household.cases)).toEqual([]);
      expect(await clerk.query(byProgramme, { id: it.id })).toMatchObject({ subsistenceCase: { id: it.id, status: 'submitted' } });
      expect(nodesOf((await clerk.query<{ cases: Listed }>(worklist, { region: county })).cases).map(({ id }) => id)).not.toContain(it.id);
    });
    await world.settle();
    const id = it?.id ?? '';
    expect(await inLedger(id)).toEqual({
      __typename: 'SubsistenceCase',
      id,
      status: 'submitted',
      stage: expect.any(String),
      openedOn: '2026-03-02',
      region: village,
      household: { id: family.id },
    });
    expect(nodesOf((await clerk.query<{ cases: Listed }>(worklist, { region: county })).cases)).toContainEqual({ id, status: 'submitted' });
  });

  it('shows the status before, while the programme shows the one after, and never mixes the two in one place', async () => {
    const clerk = await world.officer('clerk');
    const before = await applied(await knownFamily());
    await world.settle();
    await whileLedgerStands(async () => {
      const after = await withdrawn(before);
      expect(after.status).toBe('withdrawn');
      expect(nodesOf(after.household.cases)).toEqual([{ id: before.id, status: 'submitted' }]);
      expect(await clerk.query(both, { id: before.id })).toMatchObject({ case: { status: 'submitted', version: after.version } });
    });
    await world.settle();
    expect(await clerk.query(both, { id: before.id })).toMatchObject({ case: { status: 'withdrawn' } });
  });

  it('types a case that it does not know yet by its id, and says nothing else of it', async () => {
    const family = await knownFamily();
    await whileLedgerStands(async () => {
      const { id } = await applied(family);
      const household = world.jiuzhu.services.get('household');
      const actor = { id: 'officer-clerk', agency: 'office-990000', roles: ['clerk'], region: county, level: 'county' as const };
      const them = [
        { __typename: 'AssistanceCase', id },
        { __typename: 'SubsistenceCase', id },
        { __typename: 'AssistanceCase', id: 'nobodys-case/00000000-0000-4000-8000-000000000000' },
      ];
      const answer = await household?.subgraph.execute({ query: reference, variables: { them } }, { actor, correlationId: 'ledger' });
      const typed = { __typename: 'SubsistenceCase', id, status: null, stage: null, openedOn: null, region: null, household: null };
      expect(answer).toEqual({ data: { _entities: [typed, typed, null] } });
      expect(await inLedger(id)).toBeNull();
    });
    await world.settle();
  });

  it('is asked by plans that keep the two apart: lists and pages by the ledger alone, a payload by the programme alone', () => {
    const listing = fetchesOf('{ cases { edges { node { id status stage openedOn dueOn paused agency region household { id } } } } }');
    expect(listing).toEqual([expect.stringMatching(/^household: .*\bstatus\b/)]);
    const writing = fetchesOf(`mutation { withdrawApplication(input: { idempotencyKey: "k", case: "c", version: 1 }) {
      __typename ... on SubsistenceCase { id status stage openedOn dueOn paused agency region version household { id } }
    } }`);
    expect(writing).toEqual([expect.stringMatching(/^subsistence: .*\bstatus\b/)]);
    const [standing, own, ...more] = fetchesOf(
      '{ cases { edges { node { id status ... on SubsistenceCase { version decision { confirmed } } } } } }',
    );
    expect(standing).toMatch(/^household: .*\bstatus\b/);
    expect(own).toMatch(/^subsistence: .*_entities.*\bversion\b/);
    expect(own).not.toMatch(/\bstatus\b/);
    expect(more).toEqual([]);
  });

  it('follows what was written within a lag that is measured', async () => {
    const families = [];
    for (let i = 0; i < 10; i += 1) families.push(await knownFamily());
    const lags: number[] = [];
    const followed = async ({ id, status }: Stands): Promise<void> => {
      const answered = performance.now();
      expect(await waitUntil(async () => (await inLedger(id))?.status === status, 10_000)).toBe(true);
      lags.push(performance.now() - answered);
    };
    for (const family of families) {
      const it = await applied(family);
      await followed(it);
      await followed(await withdrawn(it));
    }
    const sorted = lags.map(Math.round).sort((a, b) => a - b);
    process.stdout.write(
      `the ledger follows after ${sorted[sorted.length >> 1]} ms (median of ${sorted.length}), ${sorted.at(-1)} ms at most\n`,
    );
    expect(sorted.at(-1)).toBeLessThan(5_000);
  });
});
