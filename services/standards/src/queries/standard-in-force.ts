import { query } from '@jiuzhu/service-kit';
import { parameters } from '../adapters/database/parameters.ts';
import { inForce, type InForce, type Question } from '../domain/in-force.ts';
import { readers } from '../domain/who-may.ts';
import { bookFor } from './book-for.ts';

/** What of a parameter binds a place on a day. */
export const standardInForce = query({
  allow: readers,
  answer: async (tx, questions: readonly Question[]) => {
    const { book, today } = await bookFor(tx, questions);
    const answers = questions.flatMap((question): [Question, InForce][] => {
      const parameter = parameters.get(question.parameter);
      return parameter ? [[question, inForce(book, parameter, question, today)]] : [];
    });
    return new Map(answers);
  },
  region: 'public',
});
