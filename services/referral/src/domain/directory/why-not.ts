import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Need } from '../ticket/need.ts';
import { isAccepting, type Service } from './service.ts';

/** A service, and how many tickets it has in hand. */
export type Listed = { readonly service: Service; readonly taken: number };

type WhyNot = 'ServiceUnknown' | 'ReceiverElsewhere' | 'NeedNotTaken' | 'ServiceNotAccepting' | 'ServiceFull';

/** Why a service cannot be sent one more: undefined, it can. */
export const whyNot = (
  listed: Listed | undefined,
  { need, home, on }: { readonly need: Need; readonly home: RegionCode; readonly on: Day },
): WhyNot | undefined => {
  if (!listed) return 'ServiceUnknown';
  const { service, taken } = listed;
  if (!home.startsWith(service.region)) return 'ReceiverElsewhere';
  if (!service.needs.includes(need)) return 'NeedNotTaken';
  if (!isAccepting(service, on)) return 'ServiceNotAccepting';
  return taken >= service.capacity ? 'ServiceFull' : undefined;
};
