import { randomUUID } from 'node:crypto';
import { openSubgraph } from '@jiuzhu/graph-kit';
import type { Subgraph } from '@jiuzhu/graph-kit';
import type { Actor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { subsistence } from '../src/service.ts';
import { clerk, decider, deposit, openSubsistence, reviewer } from './opened.ts';
import type { Opened } from './opened.ts';

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

const asked = async (actor: Actor, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await subgraph.execute({ query, variables }, { actor, correlationId: 'test' });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, never> | null,
    codes: (errors ?? []).map((it) => it.extensions?.['code']),
  };
};

const decision = `
  id status stage dueOn agency version applied { alone nearRelative appliedOn applicant { id } } deadlines { what day provisional }
  opinion { round givenBy judgement { class amountText grants { class amount } trials { tried verdict failing } snapshot { members householdVersion report } } }
  publicity { round opensOn closesOn closedOn }
  decision {
    confirmed class amount amountText from noticeDueOn standardsHash rulesHash snapshot { day region reportVersion }
    reasons { code verdict text officerText actual limit unit article standard { parameter number illustrative } facts { kind version } }
  }`;

it('a family is refused by one fen of the highest limit, read back in one query with every reason in Chinese', async () => {
  const family = await s.family([deposit(6_480_001)]);
  const apply = `mutation($input: ApplyForSubsistenceInput!) { applyForSubsistence(input: $input) { __typename ... on SubsistenceCase { id version } } }`;
  const input = {
    idempotencyKey: randomUUID(),
    household: family.household,
    applicant: family.persons[0],
    alone: false,
    nearRelative: false,
    commitment: true,
  };
  const { data } = await asked(clerk, apply, { input });
  const { id, version } = data?.['applyForSubsistence'] as never as { id: string; version: number };
  await s.authorise(family);
  const accept = `mutation($input: AcceptApplicationInput!) { acceptApplication(input: $input) { __typename ... on SubsistenceCase { status stage dueOn version } ... on Problem { code message } } }`;
  expect(await asked(clerk, accept, { input: { idempotencyKey: randomUUID(), case: id, version, missing: [] } })).toMatchObject({
    data: { acceptApplication: { __typename: 'SubsistenceCase', status: 'accepted', stage: 'survey', dueOn: '2026-03-05' } },
  });
  await s.survey(family, id);
  const opine = `mutation($input: GivePreliminaryOpinionInput!) { givePreliminaryOpinion(input: $input) {
    __typename ... on FactsNeeded { code message needs { need text person { id } } } } }`;
  expect(await asked(reviewer, opine, { input: { idempotencyKey: randomUUID(), case: id, version: 4 } })).toMatchObject({
    data: {
      givePreliminaryOpinion: {
        ...{ __typename: 'FactsNeeded', code: 'FACTS_NEEDED', message: '尚有情况未查清，暂不能提出初审意见，案件保留' },
        needs: [{ need: 'verification-report', text: '尚无家庭经济状况核对报告', person: null }],
      },
    },
  });
  await s.report(family);
  await s.act('givePreliminaryOpinion', id, reviewer);
  await s.act('decideSubsistence', id, decider);
  const read = await asked(decider, `query($id: ID!) { subsistenceCase(id: $id) { ${decision} } }`, { id });
  expect(read.codes).toEqual([]);
  expect(read.data?.['subsistenceCase']).toMatchObject({
    ...{ id, status: 'refused', stage: 'closed' },
    deadlines: [{ what: 'refusal_notice', day: '2026-03-05', provisional: false }],
    opinion: {
      round: 1,
      givenBy: 'reviewer-1',
      judgement: {
        ...{ class: 'none', amountText: null, grants: [] },
        trials: [{ tried: 'tekun' }, { tried: 'dibao', failing: ['financial-assets'] }, { tried: 'margin' }, { tried: 'rigid' }],
      },
    },
    publicity: null,
    decision: {
      confirmed: false,
      class: 'none',
      amount: null,
      noticeDueOn: '2026-03-05',
      snapshot: { day: '2026-03-02', reportVersion: 2 },
    },
  });
  const { reasons } = (read.data?.['subsistenceCase'] as never as { decision: { reasons: Record<string, unknown>[] } }).decision;
  expect(reasons).toHaveLength(8);
  expect(reasons[2]).toMatchObject({
    ...{ code: 'financial-assets', verdict: 'fail', actual: '64,800.01 元', limit: '43,200.00 元', unit: 'fen' },
    text: '您家存款、证券、保险等金融资产合计64,800.01 元，超出限额43,200.00 元。',
    officerText: expect.stringMatching(/^【不符合】家庭金融资产：64,800.01 元，应不超过43,200.00 元；依据：/),
    standard: { parameter: 'subsistence.property.financial-assets', number: '示例〔2021〕1号', illustrative: false },
  });
});

describe('who may see what', () => {
  const fields = `id status applied { alone } decision { class }`;
  const of = (id: string) => ({ rep: [{ __typename: 'SubsistenceCase', id }] });
  const entity = `query($rep: [_Any!]!) { _entities(representations: $rep) { ... on SubsistenceCase { ${fields} } } }`;

  it('a case outside one’s region is not there, by root as by reference', async () => {
    const id = await s.applied(await s.family());
    const stranger = { ...decider, region: '610305' };
    expect(await asked(stranger, `query($id: ID!) { subsistenceCase(id: $id) { id } }`, { id })).toEqual({
      data: { subsistenceCase: null },
      codes: [],
    });
    expect(await asked(stranger, entity, of(id))).toEqual({ data: { _entities: [null] }, codes: [] });
    expect(await asked(decider, entity, of(id))).toEqual({
      data: { _entities: [{ id, status: 'submitted', applied: { alone: false }, decision: null }] },
      codes: [],
    });
  });

  it('who does not handle the case sees where it stands, and not what was judged', async () => {
    const id = await s.applied(await s.family());
    const verifier: Actor = { ...decider, roles: ['verifier'] };
    expect(await asked(verifier, entity, of(id))).toEqual({
      data: { _entities: [{ id, status: 'submitted', applied: null, decision: null }] },
      codes: [],
    });
    expect((await asked({ ...decider, roles: ['partner'] }, entity, of(id))).data).toEqual({ _entities: [null] });
  });

  it('an id that is none leads to nothing', async () => {
    for (const id of ['', 'x', 'subsistence-case/1']) {
      expect(await asked(decider, `query($id: ID!) { subsistenceCase(id: $id) { id } }`, { id })).toEqual({
        data: { subsistenceCase: null },
        codes: [],
      });
    }
  });

  it('a household lists its cases for whoever sees the household', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    const query = `query($rep: [_Any!]!) { _entities(representations: $rep) { ... on Household { subsistence { id status } } } }`;
    const rep = [
      { __typename: 'Household', id: family.household },
      { __typename: 'Household', id: randomUUID() },
      { __typename: 'Household', id: 'x' },
    ];
    expect((await asked(clerk, query, { rep })).data).toEqual({
      _entities: [{ subsistence: [{ id, status: 'submitted' }] }, { subsistence: null }, { subsistence: null }],
    });
  });

  it('a command without the role is forbidden', async () => {
    const id = await s.applied(await s.family());
    const withdraw = `mutation($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { __typename } }`;
    const input = { idempotencyKey: randomUUID(), case: id, version: 1 };
    expect(await asked(decider, withdraw, { input })).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
  });
});

it('every problem of a command has words', () => {
  const sdl = graph.sdl;
  const problems = [...sdl.matchAll(/^type (\w+) implements Problem/gm)].flatMap(([, name]) => name ?? []);
  const ofTheKit = ['InvalidInput', 'Busy', 'KeyReused', 'StandardMissing'];
  expect(problems.filter((it) => !ofTheKit.includes(it)).sort()).toEqual(Object.keys(graph.wording).sort());
  const mutations = /^type Mutation \{(.*?)^\}/ms.exec(sdl)?.[1] ?? '';
  expect([...mutations.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name).sort()).toEqual(
    [...Object.keys(subsistence.commands), ...subsistence.jobs.filter((it) => it.kind === 'job').map((it) => it.name)].sort(),
  );
});
