import { type Law, type Standards, workingDays } from '@jiuzhu/policy';
import { settlementLaw } from './settlement-law.ts';

/** The periods of a case (649号 Art 30), each the region's own. */
export const procedureLaw = {
  /** 公示 */
  publicity: workingDays('medical.period.publicity'),
  /** from when all papers are there to the decision */
  decision: workingDays('medical.period.decision'),
} satisfies Law;

/** What is looked at when a bill is claimed: the periods, and whether it can be of an epidemic. */
export const claimingLaw = { ...procedureLaw, epidemic: settlementLaw.epidemic } satisfies Law;

export type ProcedureLaw = Standards<typeof procedureLaw>;
