import type { Contract } from '@jiuzhu/event-log';
import type { Id } from '@jiuzhu/kernel';
import type { Reaction } from '@jiuzhu/service-kit';
import type { Desk } from '../domain/ticket/desk.ts';
import { hearWhen } from './hear-when.ts';

type Decided = { readonly householdId: Id<'household'>; readonly personId: Id<'person'>; readonly outcome: 'granted' | 'refused' };

/** What a programme decides for one person answers what was asked for that one, and nothing of another of the household. */
export const answerWhenDecided = <D extends Decided>(on: Contract<D>, programme: Desk): Reaction =>
  hearWhen(on, ({ personId, outcome }) => ({ triggers: [], personId, outcome: { programme, result: outcome } }));
