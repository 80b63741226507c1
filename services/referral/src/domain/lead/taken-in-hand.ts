import type { InHand, Lead } from './lead.ts';

/** Somebody of the window looks for the family. Its day stays the day it was told to be answered by: in hand is no answer. */
export const takenInHand = (lead: Lead, inHand: InHand): Lead => ({ ...lead, status: 'in-hand', inHand });
