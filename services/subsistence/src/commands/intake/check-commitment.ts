import { accept, reject } from '@jiuzhu/kernel';
import { commitmentFoundFalse } from '@jiuzhu/schema/events/subsistence/commitment-found-false.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { caseId, sha256, version } from '../../adapters/input-shapes.ts';
import { checked, commitmentOf } from '../../domain/procedure/commitment/commit.ts';
import { committable } from '../../domain/procedure/commitment/material.ts';
import { lettersOf } from '../../effects/serve-letter.ts';

/** 承诺事项核查: whether what was promised in place of a certificate holds, by the paper that says so. It may come after the decision. */
export const checkCommitment = command({
  allow: { role: ['clerk', 'reviewer'] },
  input: z.object({ case: caseId, version, material: z.enum(committable), holds: z.boolean(), documentHash: sha256 }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, material, holds, documentHash }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const commitment = commitmentOf(it, material);
    if (!commitment) return reject('CommitmentUnknown', { path: ['material'] });
    if (commitment.checked) return reject('CommitmentChecked', { on: commitment.checked.on });
    const after = checked(it, commitment, { on: today, by: actor.id, holds, documentHash });
    const { id: caseId, householdId } = it;
    const letters = after.ended && !it.ended ? lettersOf(after) : [];
    return accept(after, holds ? [] : [commitmentFoundFalse({ caseId, householdId, material, on: today })], letters);
  },
});
