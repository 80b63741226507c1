import { hasCome } from '@jiuzhu/casework';
import { textOf } from '@jiuzhu/policy';
import type { LettersOf } from '@jiuzhu/post';
import type { Platform } from '@jiuzhu/service-kit';
import { letterOf } from '../../domain/explanation/letter.ts';
import type { CaseId } from '../../domain/procedure/temporary-case.ts';
import { readCases } from './case-rows.ts';

/** Rendered from what is kept, whenever it is asked for: the text that the graph shows is the one that is served. */
export const lettersFrom = ({ read }: Pick<Platform, 'read'>): LettersOf<CaseId> => ({
  letterOf: async (id, number) => {
    const it = (await read((tx) => readCases(tx, [id]))).get(id);
    const decision = it?.decisions.find((one) => one.number === number);
    return it && decision && !hasCome(it, number) ? textOf(letterOf(it, decision)) : undefined;
  },
});
