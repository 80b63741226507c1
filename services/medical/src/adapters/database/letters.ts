import type { Id } from '@jiuzhu/kernel';
import type { Addressees, LettersOf } from '@jiuzhu/post';
import type { Platform } from '@jiuzhu/service-kit';
import { sealed } from '@jiuzhu/vault';
import type { CaseId } from '../../domain/cases/medical-case.ts';
import type { ReliefId } from '../../domain/emergency/relief.ts';
import { letterOfCase } from '../../domain/explanation/case-letter.ts';
import { reliefLetter } from '../../domain/explanation/relief-letter.ts';
import { readFiles } from './case-files.ts';
import { readProviders } from './providers.ts';
import { readReliefs } from './relief-rows.ts';

type Reading = Pick<Platform, 'read'>;

/** Rendered from what is kept, whenever it is asked for: the text that the graph shows is the one that is served. */
export const lettersFrom = ({ read }: Reading): LettersOf<CaseId> => ({
  letterOf: async (id) => {
    const found = (await read((tx) => readFiles(tx, [id]))).get(id);
    return found && letterOfCase(found.case, found.steps);
  },
});

/** The same, to a hospital. */
export const reliefLettersFrom = ({ read }: Reading): LettersOf<ReliefId> => ({
  letterOf: async (id) => {
    const decision = (await read((tx) => readReliefs(tx, [id]))).get(id)?.decision;
    return decision && reliefLetter(decision);
  },
});

/** A hospital by the name that stands in its contract; no secret, and sealed as every name on an envelope is. */
export const hospitalsFrom = ({ read }: Reading): Addressees<'provider'> => ({
  nameOf: async (id: Id<'provider'>) => {
    const name = (await read((tx) => readProviders(tx, [id]))).get(id)?.name;
    return name === undefined ? undefined : sealed(name);
  },
});
