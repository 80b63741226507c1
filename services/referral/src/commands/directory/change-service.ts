import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { endsAfter, endsBefore, offer } from '../../adapters/input-shapes/directory-shapes.ts';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { services } from '../../adapters/database/services.ts';
import { keepsEntry } from '../../domain/directory/service.ts';

/** Whoever gives it says what they can take now, and the county may for them. What is in hand stays in hand: it cannot be more than there is room for. */
export const changeService = command({
  allow: { role: ['decider', 'partner'], levels: ['county', 'partner'] },
  input: z.object({ service: idOf('service'), version, ...offer }).refine(endsAfter, endsBefore),
  subject: services,
  key: (it) => it.service,
  decide: ({ service: _service, version: seen, ...is }, { service, taken }, { actor }) => {
    if (!keepsEntry(actor, service)) return reject('ServiceUnknown');
    if (service.version !== seen) return reject('StaleVersion', { current: service.version, path: ['version'] });
    if (service.closedOn !== undefined) return reject('ServiceClosed', { on: service.closedOn });
    if (is.capacity < taken) return reject('ServiceOccupied', { taken, path: ['capacity'] });
    return accept({ ...service, ...is });
  },
});
