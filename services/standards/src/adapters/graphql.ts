import { connection, fieldsOf, type Graph, type GraphContext, load, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { parseShape } from '@jiuzhu/service-kit';
import { adoptStandard } from '../commands/adopt-standard.ts';
import { approveStandard } from '../commands/approve-standard.ts';
import { withdrawStandard } from '../commands/withdraw-standard.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { lapsingStandards } from '../queries/lapsing-standards.ts';
import { missingStandards } from '../queries/missing-standards.ts';
import { proposalById } from '../queries/proposal-by-id.ts';
import { proposalsIn } from '../queries/proposals-in.ts';
import { standardInForce } from '../queries/standard-in-force.ts';
import { becauseView, cellsView, missingView, namedInLaw, parameterView, stateAsked, stateView } from '../queries/views.ts';
import { catalogueMutations, catalogueQueries, catalogueTypes } from './graphql/catalogue.ts';
import { priceMutations, priceQueries, priceTypes } from './graphql/prices.ts';
import { wording } from './graphql-wording.ts';
import { askedOfPlace, comparison, lapse, question } from './input-shapes.ts';

const proposals = fieldsOf(proposalById);
type Identified = { readonly standard: { readonly id: Id<'standard'> } };
const theProposal = ({ standard: { id } }: Identified) => ({ __typename: 'StandardProposal', id }) as const;
type Question = Parameters<typeof inForce>[1];
const inForce = (context: GraphContext, asked: ReturnType<typeof question.parse>) => load(context, standardInForce, asked);

/** Null: it is not theirs to see. */
async function allInForce(context: GraphContext, questions: readonly Question[]) {
  const answers = await Promise.all(questions.map((it) => inForce(context, it)));
  return answers.some((it) => it === undefined) ? null : answers.filter((it) => it !== undefined);
}

const resolvers: CompleteResolvers = {
  Query: {
    standardInForce: async (_, args, context) => (await inForce(context, parseShape(question, args))) ?? null,
    standardsOf: (_, args, context) => {
      const asked = parseShape(askedOfPlace, args);
      return allInForce(
        context,
        namedInLaw.map((parameter) => ({ ...asked, parameter })),
      );
    },
    standardComparison: (_, args, context) => {
      const { regions, ...asked } = parseShape(comparison, args);
      return allInForce(
        context,
        regions.map((region) => ({ ...asked, region })),
      );
    },
    missingStandards: async (_, args, context) => (await load(context, missingStandards, parseShape(askedOfPlace, args))) ?? null,
    lapsingStandards: async (_, args, context) => (await load(context, lapsingStandards, parseShape(lapse, args))) ?? null,
    standardProposal: (_, { id }, context) => proposals.reference({ id: id as Id<'standard'> }, context),
    standardProposals: connection(
      proposalsIn,
      'proposalsIn',
      (_, { region, state }) => ({ region, state: stateAsked(state) }),
      (id) => ({ id }),
    ),
    ...catalogueQueries,
    ...priceQueries,
  },
  Mutation: {
    adoptStandard: mutation(adoptStandard, theProposal),
    approveStandard: mutation(approveStandard, theProposal),
    withdrawStandard: mutation(withdrawStandard, theProposal),
    ...catalogueMutations,
    ...priceMutations,
  },
  StandardInForce: {
    parameter: ({ parameter }) => parameterView(parameter),
    cells: ({ parameter, missing, value }) => (missing === undefined ? cellsView(parameter, value) : null),
    missing: missingView,
    because: becauseView,
  },
  StandardLevel: { written: ({ entry }) => entry ?? null },
  WrittenStandard: {
    to: ({ to }) => to ?? null,
    knownFrom: ({ publishedAt }) => publishedAt,
    cells: ({ parameter, value }) => cellsView(parameter, value),
    standard: ({ file }) => ({ id: file as Id<'standard'> }),
  },
  StandardDocument: { article: ({ article }) => article ?? null, date: ({ date }) => date ?? null },
  LapsingStandard: {
    parameter: ({ entry }) => parameterView(entry.parameter, entry.unit),
    written: ({ entry }) => entry,
    afterwards: ({ after }) => after ?? null,
  },
  StandardProposal: {
    __resolveReference: ({ id }, context) => proposals.reference({ id: id as Id<'standard'> }, context),
    version: proposals(({ version }) => version),
    state: proposals(stateView),
    region: proposals(({ region }) => region),
    document: proposals(({ document }) => document),
    publishedAt: proposals(({ publishedAt }) => publishedAt),
    illustrative: proposals(({ illustrative }) => illustrative),
    values: proposals(({ values }) => values),
    adoptedBy: proposals(({ adoptedBy }) => adoptedBy),
    adoptedOn: proposals(({ adoptedOn }) => adoptedOn),
    approvedBy: proposals(({ approved }) => approved?.by ?? null),
    approvedOn: proposals(({ approved }) => approved?.on ?? null),
    legalityCheck: proposals(({ approved }) => approved?.check ?? null),
    withdrawnOn: proposals(({ withdrawnOn }) => withdrawnOn ?? null),
  },
  StandardProposalValue: {
    parameter: ({ parameter, unit }) => parameterView(parameter, unit),
    to: ({ to }) => to ?? null,
    cells: ({ parameter, value }) => cellsView(parameter, value),
  },
  ...catalogueTypes,
  ...priceTypes,
};

export const graph: Graph = { sdl: readSubgraphSdl('standards'), resolvers, wording };
