import type { Day } from '@jiuzhu/kernel';

/** Who did it, by account, and when. */
export type Act = { readonly on: Day; readonly by: string };
