import type { WhyNotServed } from '@jiuzhu/casework';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Sealed } from '@jiuzhu/vault';

type Asking = { readonly region: RegionCode; readonly correlationId: string; readonly signal: AbortSignal };

/** For the envelope: a person, or an organisation by whatever id a programme knows it. Audited where a person is asked for; nobody, for one who was erased. */
export type Addressees<Whom extends string = 'person'> = { nameOf(whom: Id<Whom>, asking: Asking): Promise<Sealed<string> | undefined> };

/** `id` is the same over every attempt: the post serves it once. */
export type Posted = {
  readonly id: string;
  readonly addressee: Sealed<string>;
  readonly region: RegionCode;
  readonly letter: string;
  /** SHA-256 of the letter */
  readonly hash: string;
  readonly signal: AbortSignal;
};
export type PostedAnswer = { readonly kind: 'served'; readonly on: Day } | { readonly kind: 'returned'; readonly why: WhyNotServed };

/** 邮政, or whoever delivers. Throws where it cannot be reached; a fault's text holds no personal data. */
export type Post = { serve(it: Posted): Promise<PostedAnswer> };

export type PostPorts<Whom extends string = 'person'> = { readonly addressees: Addressees<Whom>; readonly post: Post };

/** The letter of one decision of a case, rendered from what is kept with it whenever it is asked for. Nobody's name stands in it. */
export type LettersOf<CaseId extends string> = { letterOf(id: CaseId, decision: number): Promise<string | undefined> };
