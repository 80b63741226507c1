import type { Verdict } from '@jiuzhu/policy';

/** How a condition or a class came out, in the officer's words. */
export const verdictWords: Readonly<Record<Verdict, string>> = { pass: '符合', fail: '不符合', unknown: '待查' };
