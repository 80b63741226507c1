import { fieldsOf, type GraphContext, load, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { parseShape } from '@jiuzhu/service-kit';
import { draftPolicy } from '../../commands/draft-policy.ts';
import { publishPolicies } from '../../commands/publish-policies.ts';
import { withdrawPolicy } from '../../commands/withdraw-policy.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { amountInForce } from '../../queries/amount-in-force.ts';
import { lateCatalogues } from '../../queries/late-catalogues.ts';
import { policiesFor } from '../../queries/policies-for.ts';
import { policyById } from '../../queries/policy-by-id.ts';
import {
  type Amount,
  amountSource,
  catalogueId,
  contentOf,
  groupView,
  placeOf,
  policyStateView,
  programmeView,
} from '../../queries/policy-views.ts';
import { publishedPolicy } from '../../queries/published-policy.ts';
import { regionCatalogue } from '../../queries/region-catalogue.ts';
import { cellsView, missingView } from '../../queries/views.ts';
import type { Edited } from '../database/catalogues.ts';
import type { PolicyItemParent } from '../parents.ts';
import { askedOfAmounts, askedOfCatalogue, catalogueOf, within } from '../input-shapes/policies.ts';

const items = fieldsOf(publishedPolicy);
const drafts = fieldsOf(policyById);
const catalogues = fieldsOf(regionCatalogue);
const refs = <K>(ids: readonly K[] | undefined) => ids?.map((id) => ({ id })) ?? null;
const ref = <K>(id: K | undefined) => (id === undefined ? null : { id });

const theDraft = ({ changed: [draft] }: Edited) => {
  if (!draft) throw new Error('whoever edits a draft changes one');
  return { __typename: 'PolicyDraft', id: draft.id } as const;
};
const theCatalogue = (it: Edited) => ({ __typename: 'RegionCatalogue', id: catalogueId(it) }) as const;

/** Each amount as it binds in the place and on the day that were asked for; null where nobody says for which place. */
async function amountsOf({ id, asked }: PolicyItemParent, args: unknown, context: GraphContext): Promise<readonly Amount[] | null> {
  const policy = await load(context, publishedPolicy, id);
  if (!policy) return null;
  const { region = asked?.region ?? placeOf(policy, context.actor), day = asked?.day } = parseShape(askedOfAmounts, args);
  if (region === undefined) return null;
  const amounts = policy.content.amounts.map(async (it): Promise<Amount[]> => {
    const found = await load(context, amountInForce, { parameter: it.parameter, region, day });
    return found ? [{ ...it, found }] : [];
  });
  return (await Promise.all(amounts)).flat();
}

type Of<T extends keyof CompleteResolvers> = CompleteResolvers[T];
type Roots = 'policyCatalogue' | 'policy' | 'policyDraft' | 'regionCatalogue' | 'lateCatalogues';

export const catalogueQueries: Pick<Of<'Query'>, Roots> = {
  policyCatalogue: async (_, args, context) => {
    const asked = parseShape(askedOfCatalogue, args);
    return (await load(context, policiesFor, asked))?.map((id) => ({ id, asked })) ?? null;
  },
  policy: (_, { id }, context) => items.reference({ id: id as Id<'policy'> }, context),
  policyDraft: (_, { id }, context) => drafts.reference({ id: id as Id<'policy'> }, context),
  regionCatalogue: (_, args, context) => catalogues.reference({ id: catalogueId(parseShape(catalogueOf, args)) }, context),
  lateCatalogues: async (_, args, context) =>
    refs(await load(context, lateCatalogues, { within: parseShape(within, args).within ?? null })),
};

export const catalogueMutations: Pick<Of<'Mutation'>, 'draftPolicy' | 'withdrawPolicy' | 'publishPolicies'> = {
  draftPolicy: mutation(draftPolicy, theDraft),
  withdrawPolicy: mutation(withdrawPolicy, theDraft),
  publishPolicies: mutation(publishPolicies, theCatalogue),
};

export const catalogueTypes: Pick<
  CompleteResolvers,
  'PolicyItem' | 'PolicyAmount' | 'PolicyBasis' | 'PolicyDraft' | 'PolicyContent' | 'RegionCatalogue'
> = {
  PolicyItem: {
    __resolveReference: ({ id }, context) => items.reference({ id: id as Id<'policy'> }, context),
    region: items(({ region }) => region),
    year: items(({ year }) => year),
    group: items(groupView),
    programme: items(({ content }) => programmeView(content)),
    title: items(({ content }) => content.title),
    agency: items(({ content }) => content.agency),
    eligible: items(({ content }) => content.eligible),
    applyAt: items(({ content }) => content.applyAt),
    papers: items(({ content }) => content.papers),
    amounts: amountsOf,
    basis: items(({ content }) => content.basis),
    from: items(({ content }) => content.from),
    to: items(({ content }) => content.to ?? null),
    publishedOn: items(({ published }) => published.on),
    supersededBy: items(({ superseded }) => ref(superseded?.by)),
    supersededFrom: items(({ superseded }) => superseded?.from ?? null),
    supersedes: items(({ supersedes }) => ref(supersedes)),
  },
  PolicyAmount: {
    cells: ({ parameter, found }) => (found.missing === undefined ? cellsView(parameter, found.value) : null),
    missing: ({ found }) => missingView(found),
    since: (it) => amountSource(it)?.from ?? null,
    document: (it) => amountSource(it)?.document ?? null,
    illustrative: (it) => amountSource(it)?.illustrative ?? null,
  },
  PolicyBasis: { article: ({ article }) => article ?? null },
  PolicyDraft: {
    __resolveReference: ({ id }, context) => drafts.reference({ id: id as Id<'policy'> }, context),
    version: drafts(({ version }) => version),
    state: drafts(policyStateView),
    region: drafts(({ region }) => region),
    year: drafts(({ year }) => year),
    content: drafts(contentOf),
    supersedes: drafts(({ supersedes }) => ref(supersedes)),
    draftedBy: drafts(({ draftedBy }) => draftedBy),
    draftedOn: drafts(({ draftedOn }) => draftedOn),
    publishedBy: drafts(({ published }) => published?.by ?? null),
    publishedOn: drafts(({ published }) => published?.on ?? null),
    withdrawnOn: drafts(({ withdrawnOn }) => withdrawnOn ?? null),
    published: drafts(({ id, published }) => (published ? { id } : null)),
  },
  PolicyContent: { programme: programmeView, to: ({ to }) => to ?? null },
  RegionCatalogue: {
    __resolveReference: ({ id }, context) => catalogues.reference({ id: id as Id<'catalogue'> }, context),
    region: catalogues(({ region }) => region),
    year: catalogues(({ year }) => year),
    dueOn: catalogues(({ dueOn }) => dueOn ?? null),
    publishedOn: catalogues(({ publishedOn }) => publishedOn ?? null),
    late: catalogues(({ late }) => late),
    policies: catalogues(({ policies }) => refs(policies)),
  },
};
