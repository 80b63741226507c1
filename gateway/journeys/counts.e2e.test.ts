import { waitUntil } from '@jiuzhu/infra/wait-until';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily, authorise, declare, verify, village } from './family.ts';
import { acceptNeeds } from './referral-steps.ts';
import { apply } from './steps.ts';
import { reportIncident } from './temporary-steps.ts';
import { openWorld, type World } from './world.ts';

const today = '2026-03-02';
/** Who lives there and the case that is under way; and what every other programme has of them. */
const theCase = `query Case($first: Int!) {
  households(first: $first) {
    edges { node {
      id region head { name }
      members { relation person { name idNumber } }
      facts { item amount }
      verifications { number complete sums { item amount } }
      subsistence { id status applied { appliedOn } }
      cases { edges { node { id status household { id } } } }
    } }
  }
}`;

const theOthers = `query Others($first: Int!) {
  households(first: $first) {
    edges { node {
      id head { name }
      cases { edges { node { id status } } }
      temporary { id status incident { kind cost } }
      referrals { id status why { text } }
      medical { classes { since } }
      medicalCases { id }
      allowances { version }
    } }
  }
}`;

let world: World;
let ofTheLoops: ReadonlySet<string> = new Set();
beforeAll(async () => {
  world = await openWorld(`${today}T01:00:00Z`);
  await adoptRegions(await world.officer('registrar'));
  const clerk = await world.officer('clerk');
  for (let made = 0; made < 100; made += 10) await Promise.all(Array.from({ length: 10 }, () => aHousehold(clerk)));
  await world.settle();
});
afterAll(() => world.close());

/** Declared, verified, with a case under way, something that befell it and a need that was sent on: every field of the query has something to fetch. */
async function aHousehold(clerk: Awaited<ReturnType<World['officer']>>): Promise<void> {
  const family = await aFamily(clerk);
  const person = family.members[0]?.person.id ?? '';
  await declare(clerk, family, [{ person, kind: 'income', item: 'wage', amount: 600_000, months: 12 }], today);
  await world.settle();
  await authorise(clerk, family, today, '2027-03-01');
  await verify(clerk, family.id);
  await apply(clerk, family.id, person);
  await reportIncident(clerk, { household: family.id, happenedOn: today, region: village, person });
  await acceptNeeds(clerk, family.id, [{ need: 'rights', person }]);
}

type Many = { readonly households: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] } };

const fetches = async (): Promise<number> => {
  const text = await (await fetch(new URL('/metrics', world.url))).text();
  return [...text.matchAll(/^jiuzhu_gateway_fetch_seconds_count\{.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
};

/** What was asked for and is not there. */
const emptyIn = (node: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(node).flatMap(([name, it]) =>
    it === null || (Array.isArray(it) && it.length === 0 && !mayBeEmpty.has(name)) ? [name] : [],
  );
/** Nobody was ill, so that nothing is to be reimbursed. */
const mayBeEmpty = new Set(['medicalCases']);

/** What one operation costs: which statements the services send, and how often the gateway asks a subgraph. */
async function costOf(document: string, first: number): Promise<{ readonly statements: readonly string[]; readonly calls: number }> {
  const reader = await world.officer('decider', { purpose: 'assistance-application', id: `reads-${first}` });
  await world.settle();
  const before = await fetches();
  world.statements();
  const { households } = await reader.query<Many>(document, { first });
  const statements = world.statements().filter((name) => !ofTheLoops.has(name));
  expect(households.edges).toHaveLength(first);
  for (const { node } of households.edges) expect(emptyIn(node)).toEqual([]);
  return { statements: statements.toSorted(), calls: (await fetches()) - before };
}

/** Rounds of the services' loops in which no statement came that had not been seen: timers ask in each. */
const quietRounds = 60;

/** What loops send by themselves: what is seen while nobody asks, what chains the audit of what was read before, and what comes once in a while. */
async function idle(): Promise<ReadonlySet<string>> {
  world.statements();
  const names = new Set(['audit-head', 'seal-write', 'outbox-clean']);
  let quiet = 0;
  const isQuiet = (): boolean => {
    for (const name of world.statements()) {
      if (!names.has(name)) quiet = 0;
      else if (name === 'job-running') quiet += 1;
      names.add(name);
    }
    return quiet >= quietRounds;
  };
  if (!(await waitUntil(isQuiet, 20_000))) throw new Error(`the loops send ${[...names].join()}`);
  return names;
}

describe('a federated list of households', () => {
  it.each([
    ['its members, facts and the case under way', theCase],
    ['what every programme has of it', theOthers],
  ])('costs as many statements and as many calls of subgraphs for 1, for 20 and for 100: %s', async (_, document) => {
    await costOf(document, 1);
    ofTheLoops = await idle();
    const [one, twenty, hundred] = [await costOf(document, 1), await costOf(document, 20), await costOf(document, 100)];
    process.stdout.write(
      `counts: ${one.statements.length} statements and ${one.calls} calls of subgraphs for 1, ${twenty.statements.length} and ${twenty.calls} for 20, ${hundred.statements.length} and ${hundred.calls} for 100\n`,
    );
    expect(one.statements.length).toBeGreaterThan(5);
    expect(one.calls).toBeGreaterThan(2);
    expect(twenty).toEqual(one);
    expect(hundred).toEqual(one);
  });
});
