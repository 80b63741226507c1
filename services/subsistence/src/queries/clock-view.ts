import { hashesOf, textOf } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import { endLetterOf } from '../domain/explanation/letter/end-letter.ts';
import { deadlinesOf } from '../domain/procedure/deadlines.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from '@jiuzhu/service-kit';

export const deadlinesView = (it: SubsistenceCase) => deadlinesOf(it).map(({ what, ...rest }) => ({ what: inGraph(what), ...rest }));

/** Deadlines that passed without what they are for. */
export const missedView = ({ missed }: SubsistenceCase) => missed.map(({ what, ...rest }) => ({ what: inGraph(what), ...rest }));

/** When papers were missing, so that no working day counted. */
export const pausesView = ({ pauses }: SubsistenceCase) => pauses.map(({ from, until }) => ({ from, until: until ?? null }));

/** How the procedure was ended where nothing was decided. */
export const endedView = ({ ended, accepted }: SubsistenceCase) => {
  if (!ended) return null;
  const { on, by, written } = ended;
  const why = 'diedOn' in ended ? { ...notDeclined, diedOn: ended.diedOn, nobodyLeft: !written } : { ...ended, ...byDeclining };
  return { ...why, on, by, letter: written ? letterView(endLetterOf(ended, accepted?.periods ?? {})) : null };
};

const notDeclined = { declined: [], heardOn: null, recordHash: null };
const byDeclining = { diedOn: null, nobodyLeft: false };

const letterView = (letter: Document) => {
  const text = textOf(letter);
  return { title: letter.title, text, sha256: hashesOf(text).sha256 };
};
