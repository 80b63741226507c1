import type { AnyContract } from '@jiuzhu/event-log';
import type { Party } from '@jiuzhu/schema/event-documents';
import { definitions } from '../local/definitions.ts';

/** Owners of events whose service is not built yet: they are heard already, and told by nobody. */
export const ownersToCome = ['housing', 'employment', 'disaster', 'supervision'] as const;

/** Every service by its table of contents: what it tells and what it hears. */
export const parties = async (): Promise<readonly Party[]> =>
  (await definitions()).map(({ service }) => ({
    name: service.name,
    tells: service.emits,
    hears: service.reactions.map((reaction): AnyContract => reaction.it.on),
  }));
