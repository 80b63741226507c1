import { createHash, randomUUID } from 'node:crypto';
import { openSubgraph } from '@jiuzhu/graph-kit';
import type { Subgraph } from '@jiuzhu/graph-kit';
import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import type { Actor } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { decider, openSubsistence, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { standardOf } from './raised-standard.ts';

let s: Opened;
let subgraph: Subgraph;
beforeAll(async () => {
  s = await openSubsistence();
  subgraph = await openSubgraph(s.runtime, graph);
});
afterAll(async () => {
  await subgraph.close();
  await s.close();
});

const asked = async (actor: Actor, query: string, variables: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await subgraph.execute({ query, variables }, { actor, correlationId: 'test' });
  expect(errors ?? []).toEqual([]);
  return JSON.parse(JSON.stringify(data)) as never;
};

/** From the window to the decision. */
const decided = async (family: Family): Promise<string> => {
  const id = await s.applied(family);
  await opined(s, family, id);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ accepted: true });
  return id;
};

type Letter = {
  readonly letter: {
    readonly title: string;
    readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
    readonly text: string;
    readonly sha256: string;
    readonly sm3: string;
    readonly members: readonly { readonly label: string; readonly person: { readonly id: string } }[];
  };
  readonly worksheet: { readonly title: string; readonly text: string };
  readonly wouldChange: readonly { readonly code: string; readonly text: string }[];
};
const explained =
  'letter { title sections { heading lines } text sha256 sm3 members { label person { id } } } worksheet { title text } wouldChange { code text }';

it('a refusal by one fen is read as a letter, known again by its hashes, and says what would change it', async () => {
  const family = await s.family([wage(180_000)]);
  const id = await decided(family);
  const query = `query($id: ID!) { subsistenceCase(id: $id) { decision { ${explained} } opinion { ${explained} } } }`;
  const { subsistenceCase } = (await asked(decider, query, { id })) as { subsistenceCase: { decision: Letter; opinion: Letter } };
  const { letter, worksheet, wouldChange } = subsistenceCase.decision;
  expect(letter.title).toBe('最低生活保障不予确认告知书');
  expect(wouldChange).toEqual([{ code: 'income', text: '您家每月收入合计不超过1,799.99 元（现为 1,800.00 元）。' }]);
  expect(letter.text).toContain(wouldChange[0]?.text);
  expect(letter.sha256).toBe(createHash('sha256').update(letter.text).digest('hex'));
  expect(letter.sm3).toBe(createHash('sm3').update(letter.text).digest('hex'));
  expect(letter.members.map(({ person }) => person.id).toSorted()).toEqual([...family.persons].toSorted());
  for (const person of family.persons) expect(letter.text).not.toContain(person);
  expect(worksheet.text).toContain('【不符合】家庭月收入与全体成员低保标准之和：1,800.00 元，应低于1,800.00 元');
  expect(subsistenceCase.opinion.letter).toMatchObject({ title: '最低生活保障初审意见' });
  expect(await asked(decider, query, { id })).toEqual({ subsistenceCase });
  await s.perform();
  const served = await asked(decider, 'query($id: ID!) { subsistenceCase(id: $id) { notices { letterHash } } }', { id });
  expect(served, 'the letter that is served is the one that is shown').toEqual({
    subsistenceCase: { notices: [{ letterHash: letter.sha256 }] },
  });
});

it('two decisions of one household differ by what was earned and by a raise of the standard, each with its share', async () => {
  const family = await s.family([wage(300_000)]);
  const before = await decided(family);
  await keepStandards(s.runtime, standardOf(70_000, '2026-03-15'));
  await replaceWages(family, 150_000);
  const after = await decided(family);
  const query = `query($one: ID!, $other: ID!) { subsistenceDifference(one: $one, other: $other) {
    before { class amount } after { class amountText } amount rulesMoved
    facts { change what before after } standards { name before after documentAfter } causes { cause share outcome { class amount } reasons { tried code text } } } }`;
  const { subsistenceDifference: it } = (await asked(decider, query, { one: before, other: after })) as {
    subsistenceDifference: { facts: unknown[]; causes: { cause: string; share: number }[] };
  };
  expect(it).toMatchObject({
    ...{ before: { class: 'none', amount: 0 }, after: { class: 'dibao', amountText: '600.00 元' }, amount: 60_000, rulesMoved: false },
    standards: [{ name: '低保标准', documentAfter: '示例区民政局《示例调标通知》（示例〔2026〕2号），区划 610304，自 2026-03-15 起' }],
    causes: [
      { cause: 'facts', share: 30_000, outcome: { class: 'dibao', amount: 30_000 } },
      { cause: 'standards', share: 0, outcome: { class: 'margin', amount: 0 } },
      { cause: 'facts_and_standards', share: 30_000, outcome: null },
    ],
  });
  expect(it.facts).toContainEqual({
    change: 'changed',
    what: '工资性收入',
    before: '3,000.00 元 / 1 个月（申报）',
    after: '1,500.00 元 / 1 个月（申报）',
  });
  expect(it.causes.reduce((sum, { share }) => sum + share, 0)).toBe(60_000);

  const other = await decided(await s.family());
  const none = { subsistenceDifference: null };
  expect(await asked(decider, query, { one: before, other }), 'of two households').toEqual(none);
  expect(await asked({ ...decider, region: '610305' }, query, { one: before, other: after }), 'from elsewhere').toEqual(none);
  expect(await asked({ ...decider, roles: ['verifier'] }, query, { one: before, other: after }), 'without the role').toEqual(none);
  expect(await asked(decider, query, { one: before, other: 'x' }), 'of what is no case').toEqual(none);
});

/** What was earned before is superseded. */
const replaceWages = async ({ household }: Family, amount: number): Promise<void> => {
  const [row] = await s.rows('select facts, version from households where id = $1', [household]);
  const old = (row?.['facts'] ?? []) as { id: Id<'fact'>; amount: number; asOf: string }[];
  const wages = old.filter((it) => it.amount > 0);
  const on = day(wages[0]?.asOf ?? '');
  const fact = {
    ...wage(amount),
    id: randomUUID() as Id<'fact'>,
    amount: fen(amount),
    asOf: on,
    source: 'declared' as const,
    evidence: [],
  };
  await s.tell('household', household, factsRecorded({ householdId: household, on, facts: [fact], superseded: wages.map(({ id }) => id) }));
};
