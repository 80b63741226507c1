import type { Id } from '@jiuzhu/kernel';
import type { LettersOf, PostPorts } from '@jiuzhu/post';
import type { CaseId } from '../domain/procedure/subsistence-case.ts';

/** The letter of a decision, rendered from what is kept with it. Nobody's name stands in it. */
export type Letters = LettersOf<CaseId> & {
  /** of what was decided of an assistance that runs */
  letterOfChange(household: Id<'household'>, decision: number): Promise<string | undefined>;
  /** of what was decided of an allowance */
  letterOfAllowance(household: Id<'household'>, decision: number): Promise<string | undefined>;
};

export type SubsistencePorts = PostPorts & { readonly letters: Letters };
