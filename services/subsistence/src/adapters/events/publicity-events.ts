import type { Round } from '@jiuzhu/casework';
import type { Event, Id } from '@jiuzhu/kernel';
import { publicityClosed } from '@jiuzhu/schema/events/subsistence/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/subsistence/publicity-opened.ts';
import type { CaseId } from '../../domain/procedure/subsistence-case.ts';

type Of = { readonly caseId: CaseId; readonly householdId: Id<'household'> };
type Shown = Omit<Parameters<typeof publicityOpened>[0], keyof Of | keyof Round>;

/** A round that closed, or opened, between two states; `shown`: what may be shown of what is posted now. */
export const publicityEvents = (of: Of, was: Round | undefined, is: Round | undefined, shown: Shown): readonly Event[] => {
  const hasClosed = was !== undefined && was.closedOn === undefined && (is?.round !== was.round || is.closedOn !== undefined);
  const hasOpened = is !== undefined && is.round !== was?.round;
  return [
    ...(hasClosed ? [publicityClosed({ ...of, ...daysOf({ ...was, closesOn: endedOn(was, is) }) })] : []),
    ...(hasOpened ? [publicityOpened({ ...of, ...daysOf(is), ...shown })] : []),
  ];
};

/** The day it ended on: its last, or that of the objection or of what is posted in its place. */
const endedOn = (was: Round, is: Round | undefined) => (is?.round === was.round ? is.closedOn : is?.opensOn) ?? was.closesOn;

const daysOf = ({ round, opensOn, closesOn }: Round) => ({ round, opensOn, closesOn });
