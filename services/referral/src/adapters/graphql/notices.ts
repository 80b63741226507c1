import { fieldsOf, type GraphContext, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { giveNotice } from '../../commands/give-notice.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { noticeView, partsView } from '../../queries/notice-view.ts';
import { noticeById, papersOfHousehold } from '../../queries/notices.ts';

const ofNotice = fieldsOf(noticeById);
const ofHousehold = fieldsOf(papersOfHousehold);

export const noticeQueries: Pick<CompleteResolvers['Query'], 'papersToBring' | 'referralNotices'> = {
  papersToBring: (_parent, { household }, context) => ofHousehold(partsView)({ id: household as Id<'household'> }, {}, context),
  referralNotices: (_parent, { household }, context) =>
    ofHousehold(({ given }) => given.map(({ id }) => ({ id })).toReversed())({ id: household as Id<'household'> }, {}, context),
};

export const noticeMutations: Pick<CompleteResolvers['Mutation'], 'giveNotice'> = {
  giveNotice: mutation(giveNotice, ({ id }) => ({ __typename: 'ReferralNotice' as const, id })),
};

export const noticeTypes: Pick<CompleteResolvers, 'ReferralNotice'> = {
  ReferralNotice: {
    __resolveReference: ({ id }: { readonly id: string }, context: GraphContext) => ofNotice.reference({ id: id as Id<'notice'> }, context),
    ...ofNotice.each(noticeView, 'on', 'by', 'agency', 'parts'),
  },
};
