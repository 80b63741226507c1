import { whyNotServed } from '@jiuzhu/casework';
import type { WhyNotServed } from '@jiuzhu/casework';
import { dayOf } from '@jiuzhu/service-kit';
import type { Platform } from '@jiuzhu/service-kit';
import type { Post, Posted, PostedAnswer } from './ports.ts';
import { z } from 'zod';

/** How the simulated post behaves: it serves on the day it is given the letter, unless it is told otherwise. */
export const postScenario = z.strictObject({
  returns: z.enum(whyNotServed).optional(),
  /** so many attempts in a row */
  fails: z.int().min(0).optional(),
});
export type PostScenario = z.output<typeof postScenario>;

export type SimulatedPost = Post & {
  /** What it has in its book: which letter, by hash, on which day. Names it forgets. */
  readonly book: () => readonly { readonly id: string; readonly hash: string; readonly answer: PostedAnswer }[];
  order(scenario: PostScenario): void;
};

/** One that keeps hashes and days alone, and serves each letter once however often it is given it. */
export const simulatedPost = ({ read }: Pick<Platform, 'read'>, first: PostScenario): SimulatedPost => {
  const book = new Map<string, { readonly id: string; readonly hash: string; readonly answer: PostedAnswer }>();
  let scenario = first;
  let failed = 0;
  const answerOn = async (returns: WhyNotServed | undefined): Promise<PostedAnswer> =>
    returns ? { kind: 'returned', why: returns } : { kind: 'served', on: await read((tx) => Promise.resolve(dayOf(tx.now))) };
  return {
    book: () => [...book.values()],
    order: (given) => {
      [scenario, failed] = [given, 0];
    },
    serve: async ({ id, hash }: Posted) => {
      const known = book.get(id);
      if (known) return known.answer;
      if (failed < (scenario.fails ?? 0)) {
        failed += 1;
        throw new Error('post: cannot be reached');
      }
      const answer = await answerOn(scenario.returns);
      book.set(id, { id, hash, answer });
      return answer;
    },
  };
};
