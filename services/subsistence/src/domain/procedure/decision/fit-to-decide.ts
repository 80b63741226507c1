import { attendanceOf, isDuring } from '@jiuzhu/casework';
import type { Act, Delegation, DelegationRef, Meeting } from '@jiuzhu/casework';
import { reject } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { recused } from '../recusal.ts';
import { partsOf } from '../separation.ts';
import type { Periods, SubsistenceCase } from '../subsistence-case.ts';
import { competenceOf } from './competence.ts';
import type { Programmed } from './programme.ts';

export type Office = { readonly id: string; readonly region: string };
type Fit = Act & { readonly delegations?: readonly DelegationRef[]; readonly meeting?: Meeting };

/** Surveyor, reviewer and decider are different people, and who took the application in decides nothing of it. */
export const isSomebodyElse = (it: SubsistenceCase, officer: string) => {
  const officers = recused(it, [officer]);
  if (officers.length > 0) return reject('NearRelativeRecused', { officers });
  const parts = partsOf(it, officer);
  if (parts.has('surveyor')) return reject('DecidedByItsSurveyor');
  if (parts.has('reviewer')) return reject('DecidedByItsReviewer');
  if (parts.has('clerk')) return reject('DecidedByItsClerk');
  return undefined;
};

type Given = Pick<SubsistenceCase, 'kin'> & {
  readonly judged: { readonly judgement: Programmed };
  readonly periods: Pick<Periods, 'meetingQuorum'>;
  readonly delegations: readonly Delegation[];
  readonly from: Day;
};

/** By whom it is decided: the county; or the township by what was delegated to it, and by its meeting, which is held between `from` and today. */
export const asDecidedBy = (
  { id, region }: Office,
  { kin, judged, periods, delegations, from }: Given,
  meeting: Meeting | undefined,
  today: Day,
) => {
  const competence = competenceOf(region as RegionCode, judged, delegations, today);
  if (competence.kind === 'none') return reject('DelegationNotInForce', { programmes: competence.lacking });
  const act = { on: today, by: id, ...(meeting ? { meeting } : {}) };
  if (competence.kind === 'county') return { accepted: true as const, act: act as Fit };
  const { meetingQuorum: quorum } = periods;
  if (quorum === undefined) return reject('StandardMissing', { parameter: 'subsistence.meeting.quorum', region, day: today });
  if (!meeting) return reject('MeetingNeeded', { path: ['meeting'] });
  const officers = recused({ kin }, meeting.attendees);
  if (officers.length > 0) return reject('NearRelativeRecused', { officers, path: ['meeting', 'attendees'] });
  const attended = attendanceOf(meeting);
  if (attended < quorum) return reject('QuorumNotMet', { quorum, attended, path: ['meeting', 'attendees'] });
  if (!isDuring(meeting.on, from, today)) return reject('DayOutsideProcedure', { from, to: today, path: ['meeting', 'on'] });
  return { accepted: true as const, act: { ...act, delegations: competence.delegations } as Fit };
};
