import type { Deadline } from '@jiuzhu/kernel';

/** By when a review is to be decided, or, after an objection, what it found looked into anew. */
export type ReviewDeadline = Deadline & { readonly what: 'review' | 'exit-recheck' };
