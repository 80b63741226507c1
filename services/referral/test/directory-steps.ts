import type { Id } from '@jiuzhu/kernel';
import { type Actor, type Answer, ask } from '@jiuzhu/service-kit';
import { serviceById } from '../src/queries/service-by-id.ts';
import { auditor, type Family, type Opened, partnerOf, uuid } from './opened.ts';

/** Who keeps the directory of the county. */
export const county: Actor = { id: 'decider-990000', agency: 'office-990000', roles: ['decider'], region: '990000', level: 'county' };
/** The people of the union, who have a service in the directory. */
export const union = partnerOf('union');

const entry = {
  ...{ region: '990000', agency: union.agency, kind: 'social_organisation', needs: ['schooling', 'sudden_hardship'] },
  ...{ capacity: 2, accepting: true, from: '2026-01-01' },
};

export const registering = (r: Opened, it: object = {}, actor = county): Promise<Answer> =>
  r.run('registerService', { ...entry, name: `金秋助学 ${uuid()}`, ...it }, actor);

const idIn = (answer: Answer): string => {
  if (!answer.accepted) throw new Error(`rejected: ${answer.problem.problem}`);
  return String(answer.reference['id']);
};

/** A service of the union's, for two at a time, unless something else is said. */
export const aService = async (r: Opened, it: object = {}): Promise<Id<'service'>> => idIn(await registering(r, it)) as Id<'service'>;

export const listedOf = async (r: Opened, service: Id<'service'>) => {
  const found = (await ask(r.runtime, serviceById, [service], auditor)).get(service);
  if (!found) throw new Error('no such service');
  return found;
};

/** What it offers from now on, as its people say. */
export const changing = async (r: Opened, service: Id<'service'>, it: object, actor = union): Promise<Answer> => {
  const { version, needs, capacity, accepting, from } = (await listedOf(r, service)).service;
  const offered = { needs: needs.map((one) => one.replaceAll('-', '_')), capacity, accepting, from };
  return r.run('changeService', { service, version, ...offered, ...it }, actor);
};

/** All of the family sign: the parent for the child. */
export const signaturesOf = ({ persons: [head, child] }: Family) => [{ person: head }, { person: child, guardian: head }];

export const consenting = (r: Opened, family: Family, it: object = {}): Promise<Answer> =>
  r.run('recordConsent', {
    ...{ household: family.household, signatures: signaturesOf(family), needs: ['schooling', 'sudden_hardship'] },
    ...{ signedOn: r.today(), validUntil: '2026-12-31', documentHash: 'c'.repeat(64), ...it },
  });

export const aConsent = async (r: Opened, family: Family, it: object = {}): Promise<Id<'consent'>> =>
  idIn(await consenting(r, family, it)) as Id<'consent'>;

/** A family that has agreed, and a need of theirs on its way to a service. */
export const sending = (r: Opened, { household }: Family, service: string, it: object = {}): Promise<Answer> =>
  r.run('acceptNeed', { household, line: 'application', reason: 'asked_for', needs: [{ need: 'schooling', service, ...it }] });
