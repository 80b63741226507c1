import { systemActor } from '@jiuzhu/service-kit';
import type { Platform } from '@jiuzhu/service-kit';
import { sealed } from '@jiuzhu/vault';
import { z } from 'zod';
import type { Addressees } from './ports.ts';

const revealed = z.record(z.string(), z.object({ name: z.string().optional() }));
const purpose = 'assistance-application';

/** By household's signed route, as the service that writes the letter and over no more than the household's region. Sealed before anything else touches it. */
export const addresseesFrom = ({ calls }: Pick<Platform, 'calls'>, service: string): Addressees => ({
  nameOf: async (person, { region, ...asking }) => {
    const actor = { ...systemActor(service), roles: ['system', 'clerk'], region, purpose };
    const answer = await calls.call('household', 'reveal', { persons: [person], fields: ['name'], purpose }, { ...asking, actor });
    const name = revealed.parse(answer)[person]?.name;
    return name === undefined ? undefined : sealed(name);
  },
});
