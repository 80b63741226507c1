import type { Notice } from '@jiuzhu/casework';
import { noticeOf } from '@jiuzhu/casework';
import type { Ask, Id, RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { Reply } from './delivery.ts';

type Letter<CaseId extends string> = {
  readonly caseId: CaseId;
  readonly decision: number;
  readonly addressee: Id<'person'>;
  /** where the addressee lives */
  readonly region: RegionCode;
};

/** The letter of one decision of a case goes to whom it is for, by id: who that is is revealed when it leaves. */
export const serveLetterOf = <CaseId extends string>() =>
  request<Reply>()(
    'serve-letter',
    z.object({
      caseId: z.custom<CaseId>(),
      decision: z.number(),
      addressee: z.custom<Id<'person'>>(),
      region: z.custom<RegionCode>(),
    }),
  );

type Written = { readonly notices: readonly Notice[] };
type To = { readonly addressee: Id<'person'> | undefined; readonly region: string };

/** A request for each letter that is to be served since a change; where nobody is left there is nobody to write to. */
export const lettersSince = <CaseId extends string>(
  serve: (it: Letter<CaseId>) => Ask,
  before: Written,
  after: Written & { readonly id: CaseId },
  { addressee, region }: To,
): readonly Ask[] =>
  addressee === undefined
    ? []
    : after.notices
        .filter(({ decision }) => noticeOf(before, decision) === undefined)
        .map(({ decision }) => serve({ caseId: after.id, decision, addressee, region: region as RegionCode }));
