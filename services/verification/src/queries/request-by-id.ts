import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readRequests } from '../adapters/database/household-files.ts';
import { agencies } from '../domain/agencies.ts';
import { isFailure } from '../domain/answer.ts';
import { opens, type Reader } from '../domain/may-see.ts';
import { waitingFor } from '../domain/request.ts';
import { failureText } from '../domain/source-failure-wording.ts';
import type { Verification } from '../domain/verification.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { itemView } from './item-view.ts';
import { readers } from './readers.ts';
import { shown } from './shown.ts';

export const requestById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'request'>[]) => readRequests(tx, onlyIds(ids)),
  region: ({ household }) => household.region,
});

/** What is not known, why, and of whom: what is not theirs to see, of an item or of a third party, is left out here as in a report. */
export const failuresView = ({ request }: Pick<Verification, 'request'>, reader: Reader) => {
  const failed = request.results.filter(isFailure);
  const theirs = opens('third-party', reader) ? failed : failed.filter(({ personId }) => !request.obligors.includes(personId));
  return shown(theirs, reader).map(({ personId, item, status, failure }) => ({
    person: { id: personId },
    item: itemView(item),
    answer: status,
    code: failure ?? null,
    text: failure ? failureText(failure) : null,
  }));
};

/** Where it stands, and whom it waits for by their Chinese names. */
export const requestView = ({ request }: Pick<Verification, 'request'>) => ({
  status: request.status === 'asking' ? ('ASKING' as const) : ('REPORTED' as const),
  waitingFor: waitingFor(request).map((it) => agencies[it]),
});
