import { hasCome } from '@jiuzhu/casework';
import { textOf } from '@jiuzhu/policy';
import type { Platform } from '@jiuzhu/service-kit';
import { allowanceLetterOf } from '../../domain/explanation/letter/allowance-letter.ts';
import { letterOfCase } from '../../domain/explanation/letter/of-case.ts';
import type { Remedies } from '../../domain/explanation/letter/remedies.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import type { Letters } from '../../effects/ports.ts';
import { changeLetterOf } from '../../domain/explanation/letter/change-letter.ts';
import { readAllowanceDecisions } from './allowance-decisions.ts';
import { readAssistanceDecisions } from './assistance-decisions.ts';
import { readCases, readCasesOf } from './case-rows.ts';

/** By the periods that bind the household's first case. */
export const remediesOf = (cases: readonly SubsistenceCase[]): Remedies => {
  const periods = cases.find(({ accepted }) => accepted)?.accepted?.periods;
  return { reconsideration: periods?.reconsideration, litigation: periods?.litigation };
};

/** Rendered from what is kept, whenever it is asked for: the text that the graph shows is the one that is served. */
export const lettersFrom = ({ read }: Pick<Platform, 'read'>): Letters => ({
  letterOf: async (id, number) => {
    const it = (await read((tx) => readCases(tx, [id]))).get(id);
    return it && !hasCome(it, number) ? letterOfCase(it, number) : undefined;
  },
  letterOfChange: async (household, number) => {
    const [decisions, cases] = await read(async (tx) => [
      await readAssistanceDecisions(tx, [household]),
      await readCasesOf(tx, [household]),
    ]);
    const made = decisions.get(household)?.find((it) => it.number === number);
    return made && textOf(changeLetterOf(made, remediesOf(cases.get(household) ?? [])));
  },
  letterOfAllowance: async (household, number) => {
    const [decisions, cases] = await read(async (tx) => [
      await readAllowanceDecisions(tx, [household]),
      await readCasesOf(tx, [household]),
    ]);
    const made = decisions.get(household)?.find((it) => it.number === number);
    return made && textOf(allowanceLetterOf(made, remediesOf(cases.get(household) ?? [])));
  },
});
