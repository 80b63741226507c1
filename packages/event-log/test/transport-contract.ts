import { describe } from 'vitest';
import { deliveryCases } from './delivery-cases.ts';
import { groupCases } from './group-cases.ts';
import { limitCases } from './limit-cases.ts';
import type { Transport } from './transport.ts';
import { trialOf } from './trial.ts';

/** What every transport promises, with the numbers of the design's list of cases. What a transport cannot do is skipped by name. */
export function transportContract(name: string, make: () => Promise<Transport>): void {
  describe(`the event log over ${name}`, () => {
    const trial = trialOf(make);
    deliveryCases(trial);
    groupCases(trial);
    limitCases(trial);
  });
}
