import type { Event, Id } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { AssistanceDecision } from '../../domain/assistance/assistance-decision.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import { insertAssistanceDecision } from './assistance-decisions.ts';
import { assistanceEvents } from '../events/assistance-events.ts';
import { readAssistance, writingAssistance } from './assistance-rows.ts';
import { householdLocks, households, writingHouseholds } from './households.ts';

/** The picture of a household, with what it is given, which may change with it. */
export type Drawn = { readonly household: KnownHousehold | undefined; readonly assistance?: Assistance | undefined };
export type Redrawn = {
  readonly household: KnownHousehold;
  readonly assistance?: Assistance | undefined;
  readonly made?: AssistanceDecision | undefined;
};

type Change = { readonly key: Id<'household'>; readonly before: Drawn; readonly after: Redrawn; readonly version: number };

/** What is left to send: the pictures as they are now. */
export const saveDrawn = async (tx: Tx, changes: readonly Change[]): Promise<Statement> => {
  const moved = changes.flatMap(({ before, after, version }) =>
    after.assistance && after.assistance !== before.assistance ? [{ ...after.assistance, version }] : [],
  );
  if (moved.length > 0) {
    const { name, text, values } = writingAssistance(moved);
    await tx.sql(name, text, values);
  }
  for (const { key, after } of changes) if (after.made) await insertAssistanceDecision(tx, key, after.made);
  return writingHouseholds(changes.map(({ after }) => after.household));
};

/** What the change of a household tells of what it is given. */
export const assistanceMoved = (before: Drawn, { assistance, made }: Redrawn): readonly Event[] =>
  before.assistance && assistance ? assistanceEvents(before.assistance, { assistance, made }) : [];

export const drawnHouseholds: Store<Id<'household'>, Drawn, Redrawn> = {
  region: ({ household }) => household?.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const [known, given] = [await households.load(tx, ids), await readAssistance(tx, ids)];
    return new Map([...known].map(([id, household]) => [id, { household, assistance: given.get(id) }]));
  },
  save: saveDrawn,
  follows: assistanceMoved,
};
