import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readRequests } from '../adapters/household-files.ts';
import { agencies } from '../domain/agencies.ts';
import { waitingFor } from '../domain/request.ts';
import type { Verification } from '../domain/verification.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readers } from './readers.ts';

export const requestById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'request'>[]) => readRequests(tx, onlyIds(ids)),
  region: ({ household }) => household.region,
});

/** Where it stands, and whom it waits for by their Chinese names. */
export const requestView = ({ request }: Pick<Verification, 'request'>) => ({
  status: request.status === 'asking' ? ('ASKING' as const) : ('REPORTED' as const),
  waitingFor: waitingFor(request).map((it) => agencies[it]),
});
