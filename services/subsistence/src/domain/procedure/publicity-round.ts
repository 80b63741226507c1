import type { Round } from '@jiuzhu/casework';

/** Of the opinion before the confirmation, or of the decision after it (确认同意后), where the region posts that too. */
export type Publicity = Round & { readonly of: 'opinion' | 'decision' };
