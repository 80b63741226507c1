import { counting } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { readImpactPage } from '../adapters/database/impact-pages.ts';
import type { LastJudged } from '../adapters/database/impact-pages.ts';
import { addTo, betweenOf, runName } from '../adapters/database/previews.ts';
import { tallyOf } from '../domain/impact/tally-of.ts';
import { askers } from '../domain/impact/who-may.ts';
import { entitlementLaw } from '../domain/law/law.ts';

/** 提标测算: what a proposed standard would change, counted over the households of its place. It decides nothing, tells nobody and opens no review. */
export const countImpact = counting({
  name: runName,
  allow: askers,
  input: z.object({}),
  apart: new URL('../service.ts', import.meta.url),
  law: entitlementLaw,
  between: betweenOf,
  size: 4_000,
  read: readImpactPage,
  count: ({ assisted, refused }, { lawIn, lawWith }) => {
    const looked = ({ region, grounds }: LastJudged) => ({ grounds, without: lawIn(region), withIt: lawWith(region) });
    return { assisted: tallyOf(assisted.map(looked)), refused: tallyOf(refused.map(looked)) };
  },
  add: addTo,
});
