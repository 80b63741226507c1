import { isNeedCode, whyOf } from '../domain/classification/needs.ts';

/** What is missing, in the officer's words. */
export const whyNeeded = (need: string): string => (isNeedCode(need) ? whyOf(need) : need);
