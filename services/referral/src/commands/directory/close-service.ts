import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { services } from '../../adapters/database/services.ts';
import { keepsEntry } from '../../domain/directory/service.ts';

/** For good: nobody is taken any more, and what is in hand is brought to its end. */
export const closeService = command({
  allow: { role: ['decider', 'partner'], levels: ['county', 'partner'] },
  input: z.object({ service: idOf('service'), version }),
  subject: services,
  key: (it) => it.service,
  decide: ({ version: seen }, { service }, { today, actor }) => {
    if (!keepsEntry(actor, service)) return reject('ServiceUnknown');
    if (service.version !== seen) return reject('StaleVersion', { current: service.version, path: ['version'] });
    if (service.closedOn !== undefined) return reject('ServiceClosed', { on: service.closedOn });
    return accept({ ...service, closedOn: today });
  },
});
