import { accept, onStream, reject } from '@jiuzhu/kernel';
import { standardWithdrawn } from '@jiuzhu/schema/events/standards/standard-withdrawn.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { proposalId } from '../adapters/input-shapes.ts';
import { proposals } from '../adapters/database/registers.ts';
import { streamOf } from '../adapters/events/told.ts';
import { whyNotOpen } from '../domain/approvable.ts';
import { authors, mayWriteFor } from '../domain/who-may.ts';

/** A proposal is taken back before anybody approved it. */
export const withdrawStandard = command({
  allow: authors,
  input: z.object({ proposal: proposalId, version: z.int().positive() }),
  subject: proposals,
  key: ({ proposal }) => proposal,
  decide: ({ version }, { region, standard }, { actor, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('ProposalUnknown', { path: ['proposal'] });
    const closed = whyNotOpen(standard);
    if (closed) return closed;
    if (version !== standard.version) return reject('StaleVersion', { current: standard.version, path: ['version'] });
    const after = { ...standard, state: 'withdrawn', withdrawnOn: today } as const;
    return accept({ region, standard: after }, [onStream(streamOf(region), standardWithdrawn({ standardId: standard.id, on: today }))]);
  },
});
