import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefFunds } from '../adapters/database/relief-funds.ts';
import { county, money } from '../adapters/input-shapes/relief-shapes.ts';
import { replenished } from '../domain/emergency/relief-fund.ts';
import { officers } from '../domain/who-may.ts';

/** 疾病应急救助基金: the county puts money into it. */
export const replenishReliefFund = command({
  allow: officers,
  input: z.object({ county, ...money }),
  subject: reliefFunds,
  key: (it) => it.county,
  decide: ({ amount, document }, { county: of, fund }, { actor, today }) =>
    accept(replenished(fund, of, { on: today, by: actor.id, amount, document })),
});
