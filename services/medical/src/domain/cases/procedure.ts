import { type Act, closed, roundOver } from '@jiuzhu/casework';
import { addWorkingDays, type Day } from '@jiuzhu/kernel';
import type { ProcedureLaw } from '../law/procedure-law.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import type { MedicalCase } from './medical-case.ts';

/** 649号 Art 30: whoever has the allowance or is in extreme difficulty is helped by the county directly, without a township's review and a posting. */
export const isDirect = (of: MedicalClass | undefined): boolean => of === 'dibao' || of === 'tekun';

/** With all papers there the days of the decision begin. */
export const complete = (it: MedicalCase, on: Day, { decision }: ProcedureLaw): MedicalCase => ({
  ...it,
  missing: [],
  ...(it.missing.length > 0 ? { came: { papers: it.missing, on } } : {}),
  decideBy: addWorkingDays(on, decision),
});

/** What would give nothing is not posted: only aid that may be given is. */
export const reviewed = (it: MedicalCase, act: Act, of: MedicalClass | undefined, { publicity }: ProcedureLaw): MedicalCase => ({
  ...it,
  reviewed: act,
  ...(of === undefined || isDirect(of)
    ? {}
    : { publicity: { round: 1, opensOn: act.on, closesOn: addWorkingDays(act.on, publicity).day } }),
});

export const isPosted = ({ publicity }: MedicalCase, on: Day): boolean => publicity !== undefined && roundOver(publicity, on) === undefined;

/** Its last day is over. */
export const isPublicityOver = ({ publicity }: MedicalCase, on: Day): boolean =>
  publicity !== undefined && publicity.closedOn === undefined && publicity.closesOn < on;

export const publicityClosed = (it: MedicalCase, on: Day): MedicalCase => ({ ...it, publicity: closed(it.publicity, on) });

/** Posted or not, whoever is granted something of this class may be. */
export const lacksPublicity = ({ publicity }: MedicalCase, of: MedicalClass): boolean => !isDirect(of) && publicity === undefined;
