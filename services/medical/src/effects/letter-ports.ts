import type { Addressees, LettersOf, PostPorts } from '@jiuzhu/post';
import type { CaseId } from '../domain/cases/medical-case.ts';
import type { ReliefId } from '../domain/emergency/relief.ts';

/** How letters leave: to applicants by a name that household reveals, to hospitals by the name under which they have their contract. */
export type LetterPorts = PostPorts & {
  readonly letters: LettersOf<CaseId>;
  readonly hospitals: Addressees<'provider'>;
  readonly reliefLetters: LettersOf<ReliefId>;
};
