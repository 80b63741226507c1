import { closed } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { isInForce } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { opened } from './review.ts';
import type { Opening, OpeningLaw, Review, ReviewCause } from './review.ts';

/** It is looked at, or for one cause more; what was found before it is found again, and whatever was posted of that is posted no longer. */
export const underReview = (it: Assistance, opening: Opening, law: OpeningLaw): Assistance & { readonly review: Review } => ({
  ...{ ...it, review: opened(it.review, opening, law), reviewDue: undefined, verificationDue: undefined },
  publicity: closed(it.publicity, opening.on),
});

type Happened = { readonly cause: ReviewCause; readonly on: Day; readonly happenedOn: Day };

/**
 * What happened to the household has what it is given looked at; what is left month by month ends as it was decided. Where members went to live as a household of
 * their own (分户), those who stay keep what was given until that is decided, and those who left apply: nobody is admitted without (57号 Art 4, 28). Where another
 * household came into this one (并户), or it lives elsewhere, it keeps what it has until then too.
 */
export const lookedAt = (it: Assistance, happened: Happened, law: OpeningLaw): Assistance =>
  isInForce(it) && it.status !== 'exiting' ? underReview(it, happened, law) : it;
