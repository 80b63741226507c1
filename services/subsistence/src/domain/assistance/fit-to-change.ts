import type { Delegation, Meeting } from '@jiuzhu/casework';
import { reject } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { ToldGrant } from '../classification/judgement.ts';
import { asDecidedBy } from '../procedure/decision/fit-to-decide.ts';
import type { Office } from '../procedure/decision/fit-to-decide.ts';
import { recused } from '../procedure/recusal.ts';
import type { SubsistenceCase } from '../procedure/subsistence-case.ts';
import { standingGrants } from './assistance.ts';
import type { Assistance } from './assistance.ts';

type Given = {
  readonly cases: readonly Pick<SubsistenceCase, 'kin'>[];
  readonly delegations: readonly Delegation[];
  /** what is decided of, in the classes that delegations name */
  readonly grants: readonly Pick<ToldGrant, 'class'>[];
  readonly meetingQuorum: number | undefined;
  /** since when it may be decided */
  readonly from: Day;
};

/** By whom what runs is decided: as of applications, and by nobody's near relative in any case of the household. */
export const asChangedBy = (
  office: Office,
  { cases, delegations, grants, meetingQuorum, from }: Given,
  meeting: Meeting | undefined,
  today: Day,
) => {
  const kin = cases.flatMap((it) => it.kin);
  const officers = recused({ kin }, [office.id]);
  if (officers.length > 0) return reject('NearRelativeRecused', { officers });
  return asDecidedBy(office, { kin, judged: { judgement: { grants } }, periods: { meetingQuorum }, delegations, from }, meeting, today);
};

type Sight = { readonly assistance: Assistance } & Pick<Given, 'cases' | 'delegations'>;

/** The same, of whatever is given at present: it may be decided from the day on which that was. */
export const asStandingChangedBy = (
  office: Office,
  { assistance, ...it }: Sight,
  { meetingQuorum }: Pick<Given, 'meetingQuorum'>,
  meeting: Meeting | undefined,
  today: Day,
) => asChangedBy(office, { ...it, grants: standingGrants(assistance), meetingQuorum, from: assistance.decidedOn ?? today }, meeting, today);
