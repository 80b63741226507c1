import { accept } from '@jiuzhu/kernel';
import { lettersSince, serveLetterOf } from '@jiuzhu/post';
import type { KnownHousehold } from '../domain/household/known-household.ts';
import { addresseeOf } from '../domain/procedure/addressee.ts';
import type { CaseId, EducationCase } from '../domain/procedure/education-case.ts';

export const serveLetter = serveLetterOf<CaseId>();

type Known = { readonly case: EducationCase; readonly household: KnownHousehold };

/** What was decided, or has come into effect, is told in writing. */
export const acceptInWriting = ({ case: before, household }: Known, after: EducationCase) => {
  const to = { addressee: addresseeOf(after, household), region: household.region };
  return accept(after, [], lettersSince(serveLetter, before, after, to));
};
