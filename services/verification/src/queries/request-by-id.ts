import { query } from '@jiuzhu/service-kit';
import { readRequests } from '../adapters/household-files.ts';
import { agencies } from '../domain/agencies.ts';
import { waitingFor } from '../domain/request.ts';
import type { Verification } from '../domain/verification.ts';
import { readers } from './readers.ts';

export const requestById = query({ allow: readers, answer: readRequests, region: ({ household }) => household.region });

/** Where it stands, and whom it waits for by their Chinese names. */
export const requestView = ({ request }: Pick<Verification, 'request'>) => ({
  status: request.status === 'asking' ? ('ASKING' as const) : ('REPORTED' as const),
  waitingFor: waitingFor(request).map((it) => agencies[it]),
});
