import { systemActor, type Platform } from '@jiuzhu/service-kit';
import { sealed } from '@jiuzhu/vault';
import { z } from 'zod';
import type { Identities } from '../../effects/ports.ts';
import { later, SourceFault } from '../../effects/source-fault.ts';

const revealed = z.record(z.string(), z.object({ name: z.string().optional(), idNumber: z.string().optional() }));

/** Acts for itself, over no more than the household's region, for the one purpose of verification. */
const actorIn = (region: string) => ({
  ...systemActor('verification'),
  roles: ['system', 'verifier'],
  region,
  purpose: 'economic-verification',
});

/** By household's signed route. What it answers is sealed before anything else touches it, and never kept. */
export const identitiesFrom = ({ calls }: Pick<Platform, 'calls'>): Identities => ({
  reveal: async (persons, { region, correlationId, signal }) => {
    const body = { persons, fields: ['name', 'id-number'], purpose: 'economic-verification' };
    const answer = await calls.call('household', 'reveal', body, { actor: actorIn(region), correlationId, signal });
    const read = revealed.safeParse(answer);
    if (!read.success) throw new SourceFault('household', 'not-identified', later);
    return new Map(
      persons.flatMap((person) => {
        const { name, idNumber } = read.data[person] ?? {};
        return name === undefined || idNumber === undefined ? [] : [[person, { name: sealed(name), idNumber: sealed(idNumber) }] as const];
      }),
    );
  },
});
