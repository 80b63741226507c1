import { type Day, type Id, reject, type Reject, type RegionCode } from '@jiuzhu/kernel';
import type { Consent } from '../consent/consent.ts';
import { consenting } from '../consent/consenting.ts';
import { isOutside } from '../directory/service.ts';
import { type Listed, whyNot } from '../directory/why-not.ts';
import type { Household } from '../household/household.ts';
import { type Desk, isOutsideDesk } from './desk.ts';
import type { Need } from './need.ts';
import { isOfHome, receiverOf } from './sendable.ts';
import type { Receiver } from './ticket.ts';

/** To whom somebody says that a need is to go: a service of the directory, or a programme; nothing said, to the need's own. */
export type Said = {
  readonly service?: Id<'service'> | undefined;
  readonly programme?: Desk | undefined;
  readonly region?: RegionCode | undefined;
};

/** What has to be known to send something of a household. */
export type Sending = {
  readonly household: Household;
  readonly consents: readonly Consent[];
  readonly services: ReadonlyMap<Id<'service'>, Listed>;
};

type Why = 'ServiceUnknown' | 'ReceiverElsewhere' | 'NeedNotTaken' | 'ServiceNotAccepting' | 'ServiceFull' | 'ConsentNeeded';
type Addressed = { readonly receiver: Receiver } | Reject<{ readonly problem: Why; readonly path: readonly string[] }>;

/** Whom it goes to, or why it cannot: nothing of a household leaves the government unless all of the family have agreed. */
export const addressed = (sending: Sending, need: Need, said: Said, on: Day, path: readonly string[] = []): Addressed => {
  const { household } = sending;
  if (said.service !== undefined) return toService(sending, need, said.service, on, [...path, 'service']);
  const receiver = receiverOf(need, household.region, said);
  if (!isOfHome(receiver, household.region)) return reject('ReceiverElsewhere', { path: [...path, 'region'] });
  if (receiver.kind !== 'programme' || !isOutsideDesk(receiver.programme)) return { receiver };
  return agreed(sending, { need, on }, receiver, [...path, 'programme']);
};

const toService = (sending: Sending, need: Need, serviceId: Id<'service'>, on: Day, path: readonly string[]): Addressed => {
  const listed = sending.services.get(serviceId);
  const why = whyNot(listed, { need, home: sending.household.region, on });
  if (why || !listed) return reject(why ?? 'ServiceUnknown', { path });
  const { agency, region } = listed.service;
  const receiver = { kind: 'service', serviceId, agency, region } as const;
  return isOutside(listed.service) ? agreed(sending, { need, serviceId, on }, receiver, path) : { receiver };
};

const agreed = (
  { household, consents }: Sending,
  leaving: { readonly need: Need; readonly serviceId?: Id<'service'>; readonly on: Day },
  receiver: Receiver,
  path: readonly string[],
): Addressed => {
  const consent = consenting(household, consents, leaving);
  if (!consent) return reject('ConsentNeeded', { path });
  return { receiver: { ...receiver, consent: { id: consent.id, until: consent.validUntil } } };
};

/** What is known after one more was sent there: of two needs that come together the second may find no room. */
export const oneMore = (sending: Sending, receiver: Receiver): Sending => {
  const listed = receiver.kind === 'service' ? sending.services.get(receiver.serviceId) : undefined;
  if (!listed) return sending;
  return { ...sending, services: new Map([...sending.services, [listed.service.id, { ...listed, taken: listed.taken + 1 }]]) };
};
