import { type Day, reject } from '@jiuzhu/kernel';
import { type Bill, exceedingLayer, type Layer } from './bill.ts';

const inGraph = (layer: Layer): Uppercase<Layer> => layer.toUpperCase() as Uppercase<Layer>;

/** What cannot be so of a bill, whoever pays it: the first that is found. */
export const unsound = (bill: Bill, today: Day) => {
  if (bill.dischargedOn < bill.admittedOn) return reject('DaysReversed', { path: ['dischargedOn'] });
  if (bill.dischargedOn > today) return reject('NotYetDischarged', { path: ['dischargedOn'] });
  if (bill.inPolicy > bill.total) return reject('InPolicyExceedsTotal', { path: ['inPolicyCost'] });
  const exceeding = exceedingLayer(bill);
  return (
    exceeding && reject('LayersExceedBill', { layer: inGraph(exceeding.layer), left: exceeding.left, path: [`${exceeding.layer}Paid`] })
  );
};
