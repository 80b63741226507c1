import { expect } from 'vitest';
import { clerk, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

const done = { accepted: true };

/** From the papers that were handed in to the opinion: accepted, surveyed, reported on and judged. */
export const opined = async (s: Opened, family: Family, id: string, report: Parameters<Opened['report']>[1] = {}): Promise<void> => {
  expect(await s.act('acceptApplication', id, clerk)).toMatchObject(done);
  expect(await s.survey(family, id)).toMatchObject(done);
  await s.report(family, report);
  expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
};

/** Its days of publicity have passed, and were closed. */
export const publicityOver = async (s: Opened): Promise<void> => {
  s.forward(8);
  await s.closePublicity();
};
