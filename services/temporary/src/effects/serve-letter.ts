import { accept } from '@jiuzhu/kernel';
import { lettersSince, serveLetterOf } from '@jiuzhu/post';
import type { KnownHousehold } from '../domain/household/known-household.ts';
import { addresseeOf } from '../domain/procedure/addressee.ts';
import type { CaseId, TemporaryCase } from '../domain/procedure/temporary-case.ts';

/** Sent to where the household lives, wherever it is assisted. */
export const serveLetter = serveLetterOf<CaseId>();

/** Decided, and told in writing. */
export const acceptInWriting = <D extends { readonly case: TemporaryCase }>(
  before: TemporaryCase,
  decided: D,
  household: KnownHousehold,
) => {
  const to = { addressee: addresseeOf(decided.case, household), region: household.region };
  return accept(decided, [], lettersSince(serveLetter, before, decided.case, to));
};
