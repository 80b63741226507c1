import { personsIn } from '../classification/brief.ts';
import type { PersonId } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';

export type PersonLabels = ReadonlyMap<PersonId, string>;

/** What each member is called where no name may stand: a number, and the year of birth, by which the family knows who is meant. */
export const personLabels = (snapshot: Snapshot): PersonLabels =>
  new Map(
    personsIn(snapshot).map((personId, at) => {
      const born = snapshot.household.members.find((it) => it.personId === personId)?.born.slice(0, 4) ?? '';
      return [personId, `成员${String(at + 1)}（${born}年出生）`] as const;
    }),
  );

export const labelOf = (labels: PersonLabels, personId: PersonId | undefined): string =>
  personId === undefined ? '' : (labels.get(personId) ?? '已不在家庭中的人员');
