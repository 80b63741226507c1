import { connection, type Fields, fieldsOf, type GraphContext, load, mutation } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { parseShape } from '@jiuzhu/service-kit';
import { recordConsent } from '../../commands/consent/record-consent.ts';
import { withdrawConsent } from '../../commands/consent/withdraw-consent.ts';
import { changeService } from '../../commands/directory/change-service.ts';
import { closeService } from '../../commands/directory/close-service.ts';
import { registerService } from '../../commands/directory/register-service.ts';
import type { CompleteResolvers } from '../../generated/graphql.ts';
import { consentById, consentsOfHousehold } from '../../queries/consents-of-household.ts';
import { serviceById } from '../../queries/service-by-id.ts';
import { servicesFor } from '../../queries/services-for.ts';
import { timesOfDesks } from '../../queries/times-of-desks.ts';
import { inGraph, period } from '../input-shapes.ts';

const ofService = fieldsOf(serviceById);
const ofConsent = fieldsOf(consentById);
const consents = fieldsOf(consentsOfHousehold);

const ref = <K>(id: K) => ({ id });
const byId =
  <K extends string, V>(fields: Fields<K, V>) =>
  ({ id }: { readonly id: string }, context: GraphContext) =>
    fields.reference({ id: id as K }, context);

const service = ({ id }: { readonly id: Id<'service'> }) => ({ __typename: 'DirectoryService' as const, id });
const consent = ({ consent: { id } }: { readonly consent: { readonly id: Id<'consent'> } }) => ({
  __typename: 'ReferralConsent' as const,
  id,
});

type Part<T extends keyof CompleteResolvers, K extends keyof CompleteResolvers[T]> = Pick<CompleteResolvers[T], K>;

export const directoryQueries: Part<'Query', 'servicesFor' | 'directoryService' | 'referralConsents' | 'referralTimes'> = {
  servicesFor: connection(servicesFor, 'servicesFor', (_parent, args) => args, ref),
  directoryService: (_parent, args, context) => byId(ofService)(args, context),
  referralTimes: async (_parent, args, context) =>
    (await load(context, timesOfDesks, parseShape(period, args)))?.desks.map((it) => ({
      ...it,
      programme: it.programme && inGraph(it.programme),
    })) ?? null,
  referralConsents: (_parent, { household }, context) =>
    consents(({ ids }) => ids.map(ref))({ id: household as Id<'household'> }, {}, context),
};

export const directoryMutations: Part<
  'Mutation',
  'registerService' | 'changeService' | 'closeService' | 'recordConsent' | 'withdrawConsent'
> = {
  registerService: mutation(registerService, service),
  changeService: mutation(changeService, service),
  closeService: mutation(closeService, service),
  recordConsent: mutation(recordConsent, consent),
  withdrawConsent: mutation(withdrawConsent, consent),
};

export const directoryTypes: Pick<CompleteResolvers, 'DirectoryService' | 'ReferralConsent'> = {
  DirectoryService: {
    __resolveReference: byId(ofService),
    ...ofService.each(({ service }) => service, 'region', 'agency', 'name', 'capacity', 'accepting', 'from', 'version'),
    kind: ofService(({ service: it }) => inGraph(it.kind)),
    needs: ofService(({ service: it }) => it.needs.map(inGraph)),
    taken: ofService(({ taken }) => taken),
    until: ofService(({ service: it }) => it.until ?? null),
    closedOn: ofService(({ service: it }) => it.closedOn ?? null),
  },
  ReferralConsent: {
    __resolveReference: byId(ofConsent),
    needs: ofConsent(({ consent: it }) => it.needs.map(inGraph)),
    services: ofConsent(({ consent: it }) => it.services.map(ref)),
    signatures: ofConsent(({ consent: it }) =>
      it.signatures.map(({ personId, guardianId }) => ({ person: personId, guardian: guardianId ?? null })),
    ),
    signedOn: ofConsent(({ consent: it }) => it.signedOn),
    validUntil: ofConsent(({ consent: it }) => it.validUntil),
    withdrawnOn: ofConsent(({ consent: it }) => it.withdrawnOn ?? null),
    inForce: ofConsent(({ inForce }) => inForce),
  },
};
