import type { Notice } from '@jiuzhu/casework';
import { noticeOf } from '@jiuzhu/casework';
import type { Ask, Id, RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { Reply } from './delivery.ts';

type Letter<CaseId extends string, Whom extends string> = {
  readonly caseId: CaseId;
  readonly decision: number;
  readonly addressee: Id<Whom>;
  /** where the addressee lives */
  readonly region: RegionCode;
};

/**
 * The letter of one decision of a case goes to whom it is for, by id: who that is is revealed when it leaves. A service that writes to persons and to organisations names
 * two requests.
 */
export const serveLetterOf = <CaseId extends string, Whom extends string = 'person'>(name = 'serve-letter') =>
  request<Reply>()(
    name,
    z.object({
      caseId: z.custom<CaseId>(),
      decision: z.number(),
      addressee: z.custom<Id<Whom>>(),
      region: z.custom<RegionCode>(),
    }),
  );

type Written = { readonly notices: readonly Notice[] };
type To<Whom extends string> = { readonly addressee: Id<Whom> | undefined; readonly region: string };

/** A request for each letter that is to be served since a change; where nobody is left there is nobody to write to. */
export const lettersSince = <CaseId extends string, Whom extends string>(
  serve: (it: Letter<CaseId, Whom>) => Ask,
  before: Written,
  after: Written & { readonly id: CaseId },
  { addressee, region }: To<Whom>,
): readonly Ask[] =>
  addressee === undefined
    ? []
    : after.notices
        .filter(({ decision }) => noticeOf(before, decision) === undefined)
        .map(({ decision }) => serve({ caseId: after.id, decision, addressee, region: region as RegionCode }));
