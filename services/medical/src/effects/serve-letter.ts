import { accept, type Ask, type RegionCode } from '@jiuzhu/kernel';
import { lettersSince, serveLetterOf } from '@jiuzhu/post';
import type { CaseId, MedicalCase } from '../domain/cases/medical-case.ts';

export const serveLetter = serveLetterOf<CaseId>();

type Applied = { readonly case: MedicalCase };

/** Decided, and told in writing: to the applicant, where their household lives now. `asked`: what else follows from the decision. */
export const acceptInWriting = <D extends Applied>(before: Applied, decided: D, livesIn: RegionCode, asked: readonly Ask[] = []) => {
  const letters = lettersSince(serveLetter, before.case, decided.case, { addressee: decided.case.personId, region: livesIn });
  return accept(decided, [], [...asked, ...letters]);
};
