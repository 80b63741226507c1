import { reject } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import { weighedEmergencyOf } from '../emergency/weighed-emergency.ts';
import { lastProposal } from '../expenditure/application.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { formulaSuffices } from './formula-suffices.ts';

type Known = Parameters<typeof weighedEmergencyOf>[0];

/** What the meeting need not find: if they were in no difficulty it would have nothing to decide. */
const inDifficulty = { livingInDifficulty: true };

/** Whether the formula falls short is looked at before the meeting decides: of an emergency now, of what was applied for when the opinion put it before the meeting. */
export const isForNoMeeting = (known: Known, asked: Fen, law: EmergencyLaw, today: Day) => {
  const { application } = known.case;
  if (application) return lastProposal(application)?.conference === false ? reject('NotBeforeConference') : undefined;
  const weighed = weighedEmergencyOf(known, inDifficulty, law, today);
  return formulaSuffices(weighed, asked) ? reject('FormulaSuffices', { limit: weighed.limit, path: ['amount'] }) : undefined;
};
