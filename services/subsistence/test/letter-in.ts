import { reading } from '@jiuzhu/service-kit';
import { readCases } from '../src/adapters/database/case-rows.ts';
import { letterOfCase } from '../src/domain/explanation/letter/of-case.ts';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import type { Opened } from './opened.ts';

/** The text of a letter, rendered again from what is kept, whether it has come or not. */
export const letterIn = async ({ runtime }: Opened, id: string, number: number): Promise<string | undefined> => {
  const it = (await reading(runtime, (tx) => readCases(tx, [id as CaseId]))).get(id as CaseId);
  return it && letterOfCase(it, number);
};
