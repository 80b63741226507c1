import type { Act } from '@jiuzhu/casework';
import { addDays } from '@jiuzhu/kernel';
import type { ShelterLaw } from '../law/shelter-law.ts';
import type { Extension, Known, Leaving, ReturnVisit, ShelterCase } from './shelter-case.ts';

/** For a reason, and told of anew when it is over. */
export const extended = (it: ShelterCase, act: Act, reason: Extension['reason'], { extension }: ShelterLaw): ShelterCase => {
  const until = addDays(it.stayUntil && it.stayUntil > act.on ? it.stayUntil : act.on, extension);
  return {
    ...it,
    stayUntil: until,
    extensions: [...it.extensions, { ...act, reason, until }],
    told: it.told.filter((what) => what !== 'stay'),
  };
};

const returning: readonly Leaving['way'][] = ['ticket', 'escorted', 'fetched'];

/** Whoever went home is asked after; of whoever did not, what the police looked for a name by is not needed any more. */
export const left = ({ sampleHash, ...it }: ShelterCase, leaving: Leaving, { followUp }: ShelterLaw): ShelterCase =>
  returning.includes(leaving.way)
    ? { ...it, ...(sampleHash ? { sampleHash } : {}), leaving, followUpDue: addDays(leaving.on, followUp) }
    : { ...it, leaving };

/** Whoever does not stay at home is asked after again; of whoever does the sample is not needed any more. */
export const followedUp = ({ sampleHash, ...it }: ShelterCase, visit: ReturnVisit, { followUp }: ShelterLaw): ShelterCase => {
  const visits = [...it.visits, visit];
  if (visit.stable) return { ...it, visits };
  const told = it.told.filter((what) => what !== 'follow-up');
  return { ...it, ...(sampleHash ? { sampleHash } : {}), visits, told, followUpDue: addDays(visit.on, followUp) };
};

export const identified = (it: ShelterCase, person: Known): ShelterCase => ({ ...it, person });
