import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { legalityCheck, optional, proposalId } from '../adapters/input-shapes.ts';
import { parameters } from '../adapters/database/parameters.ts';
import { proposals } from '../adapters/database/registers.ts';
import { tellApproved } from '../adapters/events/told.ts';
import { whyNotAdoptable } from '../domain/adoptable.ts';
import { whyNotApprovable, whyNotOpen } from '../domain/approvable.ts';
import { approvers, mayWriteFor } from '../domain/who-may.ts';

/** Another officer approves a proposal after the legality check: from its days on it binds. What has come to bind since it was proposed is looked at again. */
export const approveStandard = command({
  allow: approvers,
  input: z.object({ proposal: proposalId, version: z.int().positive(), legalityCheck: optional(legalityCheck) }),
  subject: proposals,
  key: ({ proposal }) => proposal,
  decide: ({ version, legalityCheck: check }, { region, approved, standard }, { actor, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('ProposalUnknown', { path: ['proposal'] });
    const closed = whyNotOpen(standard);
    if (closed) return closed;
    if (version !== standard.version) return reject('StaleVersion', { current: standard.version, path: ['version'] });
    const why = whyNotApprovable(standard, actor.id, check, today) ?? whyNotAdoptable(standard, approved, parameters, today);
    if (why) return why;
    const after = { ...standard, state: 'approved', approved: { by: actor.id, on: today, ...(check ? { check } : {}) } } as const;
    return accept({ region, standard: after }, [tellApproved(after)]);
  },
});
