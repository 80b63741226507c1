import { fieldsOf, type GraphContext, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { writePlan } from '../../commands/write-plan.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { planById, plansOfHousehold } from '../../queries/assistance-plans.ts';
import { planView } from '../../queries/plan-view.ts';

const ofPlan = fieldsOf(planById);
const ofHousehold = fieldsOf(plansOfHousehold);

export const planQueries: Pick<CompleteResolvers['Query'], 'assistancePlans'> = {
  assistancePlans: (_parent, { household, first }, context) =>
    ofHousehold(({ ids }) => ids.slice(0, Math.max(first, 1)).map((id) => ({ id })))({ id: household as Id<'household'> }, {}, context),
};

export const planMutations: Pick<CompleteResolvers['Mutation'], 'writePlan'> = {
  writePlan: mutation(writePlan, ({ id }) => ({ __typename: 'AssistancePlan' as const, id })),
};

export const planTypes: Pick<CompleteResolvers, 'AssistancePlan'> = {
  AssistancePlan: {
    __resolveReference: ({ id }: { readonly id: string }, context: GraphContext) => ofPlan.reference({ id: id as Id<'plan'> }, context),
    ...ofPlan.each(planView, 'on', 'by', 'agency', 'standing', 'measures', 'state', 'leftOut'),
  },
};
