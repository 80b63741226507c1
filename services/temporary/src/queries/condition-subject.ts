import { wording } from '../domain/explanation/wording.ts';

/** What a condition looks at, in words for whoever has to find it out. */
export const conditionSubject = (code: string): string => wording[code]?.subject ?? code;
