import { inForce, refTo } from '@jiuzhu/casework';
import type { Act, Delegation } from '@jiuzhu/casework';
import type { Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { Applicants } from '../household/snapshot.ts';
import type { ProcedureLaw } from '../law/procedure-law.ts';
import type { Material } from './commitment/material.ts';
import type { Filing } from './filing.ts';
import type { CaseId, SubsistenceCase } from './subsistence-case.ts';

export type Application = Filing & {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  readonly region: string;
  readonly applicant: PersonId;
  readonly applicants: Applicants;
  readonly nearRelative: boolean;
  readonly kin: readonly string[];
};

/** 申请: 57号 Art 4, by one member for the household, or by a member alone (Art 8). */
export const apply = (application: Application, opened: Act): SubsistenceCase => ({
  ...application,
  status: 'submitted',
  opened,
  commitments: [],
  demands: [],
  visits: [],
  pauses: [],
  missed: [],
  surveys: [],
  opinions: [],
  objections: [],
  reviews: [],
  decisions: [],
  notices: [],
  version: 0,
});

/** 受理: 57号 Art 10, once the papers are complete. From here the periods run, those in force today; and here it shows who is to decide. */
export const accepted = (it: SubsistenceCase, act: Act, law: ProcedureLaw, delegations: readonly Delegation[] = []): SubsistenceCase => {
  const { sources: _, ...periods } = law;
  const delegation = inForce(delegations, it.region.slice(0, 9), 'dibao', act.on);
  return { ...it, status: 'accepted', accepted: { ...act, periods, ...(delegation ? { delegation: refTo(delegation) } : {}) } };
};

/** 57号 Art 10: everything that is missing is named at once. */
export const askedFor = (it: SubsistenceCase, act: Act, missing: readonly Material[]): SubsistenceCase => ({
  ...it,
  status: 'incomplete',
  asked: { ...act, missing },
});

/** Whether something is asked for that was not named the first time: that is not for the applicant to bear. */
export const isAskedAgain = ({ asked }: SubsistenceCase, missing: readonly Material[]): boolean =>
  asked !== undefined && missing.some((it) => !asked.missing.includes(it));

/** Whether two applications are for the same: one household, or one person alone. */
export const isForTheSame = (one: Applicants, other: Applicants): boolean =>
  one.grain === 'person' ? other.grain === 'person' && one.personId === other.personId : other.grain === 'household';

export const withdrawn = (it: SubsistenceCase, act: Act): SubsistenceCase => ({ ...it, status: 'withdrawn', withdrawn: act });
