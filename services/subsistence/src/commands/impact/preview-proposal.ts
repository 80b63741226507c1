import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf } from '../../adapters/input-shapes.ts';
import { previews } from '../../adapters/database/previews.ts';
import { concernedIn, firstDayOf } from '../../domain/impact/proposed.ts';
import { askers, mayPreviewFor } from '../../domain/impact/who-may.ts';

/** 提标测算: whom a proposed standard would affect, and by how much, is counted before anybody approves it. */
export const previewProposal = command({
  allow: askers,
  input: z.object({ proposal: idOf('standard') }),
  subject: previews,
  key: ({ proposal }) => proposal,
  decide: (_input, { proposal }, { actor, today, newId }) => {
    const { region, state, values, knownFrom: publishedOn } = proposal;
    if (!mayPreviewFor(actor.region, region)) return reject('ProposalUnknown', { path: ['proposal'] });
    if (state !== 'proposed') return reject('ProposalNotOpen', { state: state === 'approved' ? 'APPROVED' : 'WITHDRAWN' });
    const within = region === 'national' ? actor.region : region;
    const on = firstDayOf({ publishedOn, values }, today);
    return accept({ proposal, preview: { id: newId('preview'), region: within, on, concerned: concernedIn({ values }), actor } });
  },
});
