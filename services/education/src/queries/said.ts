import { kindWords, termWords } from '../domain/explanation/words.ts';

const saidBy = (words: Readonly<Record<string, string>>) => (code: string) => words[code.replaceAll('_', '-')] ?? code;

/** A kind of grant and a term in words, by its code as the graph spells it. */
export const kindSaid = saidBy(kindWords);
export const termSaid = saidBy(termWords);
