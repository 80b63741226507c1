import type { Member as Told } from '@jiuzhu/schema/events/household/member.ts';
import type { Member } from '../domain/household/household.ts';

/** Of a member what the table of the ferry and a snapshot look at, and no more. */
export const drawn = ({ personId, born, labour, disability, majorIllness, student, employed }: Told): Member => ({
  ...{ personId, born, labour, disability, majorIllness, student, employed },
});
