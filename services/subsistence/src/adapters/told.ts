import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import type { KnownHousehold, ToldMember } from '../domain/household/known-household.ts';

/** An event of a household that was never registered: a fault of the stream, which parks it. */
export const drawn = (household: KnownHousehold | undefined): KnownHousehold => {
  if (household === undefined) throw new Error('an event of a household that is not registered here');
  return household;
};

/** Of each member what this law weighs; who could work is not among it (民发〔2022〕83号 一(一)). */
export const membersIn = (members: readonly Member[]): readonly ToldMember[] =>
  members.map(({ personId, born, disability, majorIllness, student }) => ({
    ...{ personId, born, majorIllness, student },
    ...(disability ? { disability } : {}),
  }));
