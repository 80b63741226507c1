import { fieldsOf, load, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { parseShape } from '@jiuzhu/service-kit';
import { recordPriceIndex } from '../../commands/record-price-index.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { priceRecord } from '../../queries/price-record.ts';
import { priceRecords } from '../../queries/price-records.ts';
import { linkageView } from '../../queries/price-views.ts';
import { pricesAsked } from '../input-shapes/prices.ts';

const records = fieldsOf(priceRecord);
const ref = <K>(id: K | undefined) => (id === undefined ? null : { id });

export const priceQueries: Pick<CompleteResolvers['Query'], 'priceIndices' | 'priceIndex'> = {
  priceIndices: async (_, args, context) =>
    (await load(context, priceRecords, parseShape(pricesAsked, args)))?.map((id) => ({ id })) ?? null,
  priceIndex: (_, { id }, context) => records.reference({ id: id as Id<'price-index'> }, context),
};

export const priceMutations: Pick<CompleteResolvers['Mutation'], 'recordPriceIndex'> = {
  recordPriceIndex: mutation(recordPriceIndex, ({ record: { id } }) => ({ __typename: 'PriceIndex', id }) as const),
};

export const priceTypes: Pick<CompleteResolvers, 'PriceIndex'> = {
  PriceIndex: {
    __resolveReference: ({ id }, context) => records.reference({ id: id as Id<'price-index'> }, context),
    region: records(({ region }) => region),
    month: records(({ month }) => month),
    cpi: records(({ rises }) => rises.cpi ?? null),
    food: records(({ rises }) => rises.food ?? null),
    scpi: records(({ rises }) => rises.scpi ?? null),
    publishedOn: records(({ publishedOn }) => publishedOn),
    recordedBy: records(({ recordedBy }) => recordedBy),
    recordedOn: records(({ recordedOn }) => recordedOn),
    corrects: records(({ corrects }) => ref(corrects)),
    correctedBy: records(({ correctedBy }) => ref(correctedBy)),
    linkage: records(linkageView),
  },
};
