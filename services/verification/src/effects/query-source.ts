import type { Id, RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { type Agency, agencies } from '../domain/agencies.ts';
import type { Result } from '../domain/answer.ts';
import { purposes } from '../domain/purpose.ts';
import { asksOf, type VerificationRequest } from '../domain/request.ts';
import type { SourceFailure } from '../domain/source-failure.ts';

/** What comes back: ids, codes and figures. The identities that the agency was asked by are not in it. */
export type Reply =
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'failed'; readonly failure: SourceFailure }
  | { readonly kind: 'not-authorised' };

/** One agency is asked about the members and items of one round. By ids: who they are is revealed when the question leaves. */
export const querySource = request<Reply>()(
  'query-source',
  z.object({
    requestId: z.custom<Id<'request'>>(),
    authorisationId: z.custom<Id<'authorisation'>>(),
    purpose: z.enum(purposes),
    region: z.custom<RegionCode>(),
    agency: z.enum(Object.keys(agencies) as [Agency, ...Agency[]]),
    round: z.number(),
    questions: z.array(z.object({ personId: z.custom<Id<'person'>>(), items: z.array(z.string()) })),
  }),
);

/** One ask for each agency of the request's round. `region` is where the household lives now: no further may who they are be revealed. */
export const queriesOf = (it: VerificationRequest, region: RegionCode) =>
  asksOf(it).map(({ agency, round, questions }) =>
    querySource({
      requestId: it.id,
      authorisationId: it.authorisationId,
      purpose: it.purpose,
      region,
      agency,
      round,
      questions: questions.map(({ personId, items }) => ({ personId, items: [...items] })),
    }),
  );
