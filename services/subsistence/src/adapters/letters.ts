import type { Platform } from '@jiuzhu/service-kit';
import { explain } from '../domain/explanation/explain.ts';
import { appliedTrial } from '../domain/classification/judgement.ts';
import type { Decision } from '../domain/procedure/subsistence-case.ts';
import type { Letters } from '../effects/ports.ts';
import { readCases } from './case-rows.ts';

/** The reasons of the decision, each in a sentence to the family; the same each time. */
const textOf = ({ on, judged: { judgement } }: Decision): string =>
  ['最低生活保障不予确认告知书', `决定日期：${on}`, ...(appliedTrial(judgement)?.reasons ?? []).map(explain)].join('\n');

/** Rendered from what is kept, whenever it is asked for. */
export const lettersFrom = ({ read }: Pick<Platform, 'read'>): Letters => ({
  letterOf: async (id, number) => {
    const it = (await read((tx) => readCases(tx, [id]))).get(id);
    const decision = it?.decisions.find((one) => one.number === number);
    return decision && textOf(decision);
  },
});
