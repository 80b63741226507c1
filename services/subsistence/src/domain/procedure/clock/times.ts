import { tookFrom } from '@jiuzhu/casework';
import type { Took } from '@jiuzhu/casework';
import type { SubsistenceCase } from '../subsistence-case.ts';

/** Who decided: the township by what was delegated to it, or the county as before. */
export const modes = ['devolved', 'county'] as const;
export type Mode = (typeof modes)[number];

/** 办理时长: from the acceptance to the first decision, papers that were missing left out. What follows that decision is another matter. */
export const timesOf = ({ accepted, decisions, pauses }: SubsistenceCase, number: number): (Took & { readonly mode: Mode }) | undefined => {
  const decision = decisions[0];
  if (!accepted || !decision || decision.number !== number) return undefined;
  return { ...tookFrom(accepted.on, decision.on, pauses), mode: decision.delegations ? 'devolved' : 'county' };
};
