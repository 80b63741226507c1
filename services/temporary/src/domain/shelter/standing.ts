import { noticeOf } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { theOne } from './admit.ts';
import type { Due, ShelterCase } from './shelter-case.ts';

export const shelterStatuses = ['received', 'admitted', 'refused', 'returned', 'closed'] as const;

/** Where the case stands follows from what was done. */
export const shelterStatusOf = ({ admission, leaving, followUpDue, visits }: ShelterCase): (typeof shelterStatuses)[number] => {
  if (!admission) return 'received';
  if (admission.outcome === 'refused') return 'refused';
  if (!leaving) return 'admitted';
  return followUpDue && !visits.at(-1)?.stable ? 'returned' : 'closed';
};

export const dueOf = (it: ShelterCase): Due | undefined => {
  const status = shelterStatusOf(it);
  if (status === 'admitted' && it.stayUntil) return { what: 'stay', day: it.stayUntil };
  if (status === 'refused') return noticeDueOf(it);
  return status === 'returned' && it.followUpDue ? { what: 'follow-up', day: it.followUpDue } : undefined;
};

const noticeDueOf = (it: ShelterCase): Due | undefined => {
  const notice = noticeOf(it, theOne);
  const { noticeDue } = it.admission ?? {};
  return notice && noticeDue && !notice.servedOn ? { what: 'notice', day: noticeDue.day } : undefined;
};

/** What has passed and nobody was told of. A stay that was extended is told of once more. */
export const untoldDueOf = (it: ShelterCase): Due | undefined => {
  const due = dueOf(it);
  return due && !it.told.includes(due.what) ? due : undefined;
};

export const toldOf = (it: ShelterCase, today: Day): { readonly after: ShelterCase; readonly due?: Due } => {
  const due = untoldDueOf(it);
  return due && due.day < today ? { after: { ...it, told: [...it.told, due.what] }, due } : { after: it };
};
