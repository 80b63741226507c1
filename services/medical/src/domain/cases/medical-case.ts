import type { Day, Deadline, Fen, Id, RegionCode } from '@jiuzhu/kernel';
import type { Hashes, Reason } from '@jiuzhu/policy';
import type { Remedies } from '../explanation/remedies.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import type { Claim } from './claim.ts';

export type CaseId = Id<'medical-case'>;
export type Act = { readonly on: Day; readonly by: string };

export const papers = ['bill', 'insurance-statement', 'discharge-record', 'mandate'] as const;
export type Paper = (typeof papers)[number];

/** The days on which what may be granted is posted; the last one is included. */
export type Publicity = { readonly opensOn: Day; readonly closesOn: Day; readonly closedOn?: Day | undefined };

/** How the case was decided: written once. */
export type Decision = Act & {
  readonly outcome: 'granted' | 'refused';
  /** of what is refused 0 */
  readonly amount: Fen;
  readonly class?: MedicalClass | undefined;
  readonly reasons: readonly Reason[];
  readonly standardsHash: string;
  /** what was paid of the bill, step by step */
  readonly settlementId?: Id<'settlement'> | undefined;
  /** of what is paid by it */
  readonly paymentId?: Id<'payment'> | undefined;
  readonly remedies: Remedies;
  /** by which the letter is known */
  readonly letter: Hashes;
};

/** 医疗救助申请: what one member of a household applied for, and how it was decided. */
export type MedicalCase = {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  readonly personId: Id<'person'>;
  readonly region: RegionCode;
  readonly opened: Act;
  readonly missing: readonly Paper[];
  readonly claim: Claim;
  /** 直接办理: whose class is helped without a township's review */
  readonly direct: boolean;
  readonly reviewed?: Act | undefined;
  readonly publicity?: Publicity | undefined;
  readonly objected?: Act | undefined;
  readonly decision?: Decision | undefined;
  /** by when it is to be decided; it stands still while a paper is missing */
  readonly decideBy?: Deadline | undefined;
  readonly withdrawn?: Act | undefined;
  /** what was granted was taken back */
  readonly reversed?: Act | undefined;
  readonly version: number;
};
