import type { Act, Notice, Round } from '@jiuzhu/casework';
import type { Day, Deadline, Fen, Id, RegionCode } from '@jiuzhu/kernel';
import type { Hashes, Reason } from '@jiuzhu/policy';
import type { Remedies } from '../explanation/remedies.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import type { Claim } from './claim.ts';

export type CaseId = Id<'medical-case'>;

export const papers = ['bill', 'insurance-statement', 'discharge-record', 'mandate'] as const;
export type Paper = (typeof papers)[number];

/** What is applied for: money for a bill, or to be recognised. */
export const matters = ['reimbursement', 'illness-poor'] as const;
export type Matter = (typeof matters)[number];

/** How the case was decided: written once. */
export type Decision = Act & {
  readonly outcome: 'granted' | 'refused';
  /** of what is refused 0 */
  readonly amount: Fen;
  readonly class?: MedicalClass | undefined;
  readonly reasons: readonly Reason[];
  readonly standardsHash: string;
  /** of a recognition: its last day */
  readonly until?: Day | undefined;
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
  /** those that were missing at first, and when they came */
  readonly came?: { readonly papers: readonly Paper[]; readonly on: Day } | undefined;
  /** of one bill; absent: it is about who somebody is (因病致贫重病患者) */
  readonly claim?: Claim | undefined;
  /** 直接办理: whose class is helped without a township's review */
  readonly direct: boolean;
  readonly reviewed?: Act | undefined;
  readonly publicity?: Round | undefined;
  readonly objected?: Act | undefined;
  readonly decision?: Decision | undefined;
  /** the letter of what was decided, and whether it came; of what was decided before letters were sent there is none */
  readonly notices: readonly Notice[];
  /** by when it is to be decided; it stands still while a paper is missing */
  readonly decideBy?: Deadline | undefined;
  readonly withdrawn?: Act | undefined;
  /** what was granted was taken back */
  readonly reversed?: Act | undefined;
  readonly version: number;
};

/** A case is decided once, and that is the first of its decisions. */
export const theDecision = 1;

export const matterOf = ({ claim }: MedicalCase): Matter => (claim ? 'reimbursement' : 'illness-poor');
