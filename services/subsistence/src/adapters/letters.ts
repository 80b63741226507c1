import { textOf } from '@jiuzhu/policy';
import type { Platform } from '@jiuzhu/service-kit';
import { issuedDecision } from '../domain/explanation/letter/issued.ts';
import { letterOf } from '../domain/explanation/letter/letter.ts';
import type { Letters } from '../effects/ports.ts';
import { readCases } from './case-rows.ts';

/** Rendered from what is kept, whenever it is asked for: the text that the graph shows is the one that is served. */
export const lettersFrom = ({ read }: Pick<Platform, 'read'>): Letters => ({
  letterOf: async (id, number) => {
    const it = (await read((tx) => readCases(tx, [id]))).get(id);
    const decision = it?.decisions.find((one) => one.number === number);
    return decision && textOf(letterOf(issuedDecision(decision, it?.accepted?.periods)));
  },
});
