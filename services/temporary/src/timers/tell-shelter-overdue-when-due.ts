import { accept } from '@jiuzhu/kernel';
import { shelterOverdue } from '@jiuzhu/schema/events/temporary/shelter-overdue.ts';
import { timer } from '@jiuzhu/service-kit';
import { clockedShelters, sheltersOverdue } from '../adapters/database/shelter-cases.ts';
import { toldOf } from '../domain/shelter/standing.ts';

/** The stay is over and somebody is still there, nobody has asked after whoever went home, or whoever was refused has no letter: told once. Nobody is put out by it. */
export const tellShelterOverdueWhenDue = timer({
  due: sheltersOverdue,
  subject: clockedShelters,
  decide: (_id, it, { today }) => {
    const { after, due } = toldOf(it, today);
    return due ? accept(after, [shelterOverdue({ caseId: it.id, region: it.region, what: due.what, dueOn: due.day })]) : accept(it);
  },
});
