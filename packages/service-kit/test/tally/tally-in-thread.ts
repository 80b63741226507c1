import { tallyService } from './tally.ts';

/** As a thread of jobs finds it: without a partner, since it asks none. */
export const tally = tallyService({
  tell: () => Promise.reject(new Error('a thread of jobs asks nobody')),
  limit: () => ({ atOnce: 0, perMinute: 1 }),
});
