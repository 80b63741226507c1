import { addDays, addMonths, day } from '@jiuzhu/kernel';
import { draftPolicy, policyText } from '../policy-steps.ts';
import { aMonth } from '../price-steps.ts';
import { adopt, legalityCheck, standardDocument } from '../standards-steps.ts';
import { county, type World } from '../world.ts';

const values = [{ parameter: 'subsistence.margin.multiple', from: '2026-03-01', to: '2026-12-31', cells: [{ number: 20_000 }] }];
const table = {
  parameter: 'subsistence.income.deductions',
  from: '2026-03-01',
  cells: [
    { row: 0, key: 'item', word: 'medical' },
    { row: 0, key: 'share', number: 10_000 },
    { row: 0, key: 'ceiling', number: 20_000 },
  ],
};

/** Each proposal is for a township of its own, so that what is approved of one stands in no other's way. */
export async function standardsSubjects(world: World): Promise<Readonly<Record<string, () => Promise<object>>>> {
  const author = await world.officer('standards-author');
  let places = 0;
  const proposed = async () => {
    places += 1;
    const { id, version } = await adopt(author, `${county}${String(places).padStart(3, '0')}`, values);
    return { proposal: id, version };
  };
  let months = 0;
  /** Of each month there are figures once. */
  const nextMonth = () => {
    const first = addMonths(day('2023-05-01'), months);
    months += 1;
    return { month: first.slice(0, 7), publishedOn: addDays(addMonths(first, 1), 11) };
  };
  const drafted = async () => {
    const { id, version } = await draftPolicy(author, county);
    return { policy: id, version };
  };
  return {
    recordPriceIndex: async () => ({ ...aMonth, region: county, ...nextMonth() }),
    draftPolicy: async () => ({ region: county, year: 2026, ...policyText, supersedes: null }),
    withdrawPolicy: drafted,
    publishPolicies: async () => ({ region: county, year: 2026, policies: [await drafted()] }),
    adoptStandard: async () => ({ region: county, document: standardDocument, publishedAt: '2026-02-12', values: [...values, table] }),
    approveStandard: async () => ({ ...(await proposed()), legalityCheck }),
    withdrawStandard: proposed,
    previewProposal: async () => {
      const { proposal } = await proposed();
      await world.settle();
      return { proposal };
    },
  };
}
