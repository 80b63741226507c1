import type { Actor } from './actor.ts';

/** Who acts where nobody asked: the service itself, over the whole of its data. */
export const systemActor = (service: string): Actor => ({
  id: `system:${service}`,
  agency: 'system',
  roles: ['system'],
  region: '',
  level: 'county',
});
