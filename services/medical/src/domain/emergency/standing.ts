import { isAskedInVain, isFound } from '@jiuzhu/casework';
import { type Fen, fen, subtractFen } from '@jiuzhu/kernel';
import type { Relief } from './relief.ts';

export const reliefStatuses = ['treated', 'applied', 'paid', 'refused', 'reclaimed', 'settled'] as const;
export type ReliefStatus = (typeof reliefStatuses)[number];

/** What is asked back in all: the newest word holds. */
export const askedBack = ({ reclaims }: Relief): Fen => reclaims.at(-1)?.amount ?? fen(0);

/** What of it has not come yet. */
export const owed = (it: Relief): Fen => subtractFen(askedBack(it), it.repaid);

/** Where it stands follows from what was done. */
export const reliefStatusOf = (it: Relief): ReliefStatus => {
  if (!it.applied) return 'treated';
  if (!it.decision) return 'applied';
  if (it.decision.outcome === 'refused') return 'refused';
  if (it.reclaims.length === 0) return 'paid';
  return owed(it) > 0 ? 'reclaimed' : 'settled';
};

/** 身份不明: whoever it is, nobody knows yet. */
export const isUnknown = (it: Relief): boolean => it.brought.why === 'identity-unknown' && it.identifiedOn === undefined && !isFound(it);

/** 649号 Art 32: of whom nobody knows who it is the police were asked, and have answered. */
export const lacksInquiry = (it: Relief): boolean => isUnknown(it) && !isAskedInVain(it);
